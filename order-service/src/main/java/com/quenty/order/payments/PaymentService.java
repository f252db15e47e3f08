package com.quenty.order.payments;

import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.order.paymentterms.PaymentTermsCheck;
import com.quenty.order.storecredits.StoreCreditProblems;
import com.quenty.order.storecredits.StoreCreditStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what people know of payments. */
@Service
class PaymentService {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final PaymentStore payments;
    private final PaidOrders orders;
    private final StoreCreditStore credits;
    private final PaymentProvider provider;
    private final PaymentTermsCheck terms;
    private final Idempotency idempotency;
    private final Clock clock;

    PaymentService(
            PaymentStore payments,
            PaidOrders orders,
            StoreCreditStore credits,
            PaymentProvider provider,
            PaymentTermsCheck terms,
            Idempotency idempotency,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.credits = credits;
        this.provider = provider;
        this.terms = terms;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    PaymentResponse record(Caller caller, String orderNumber, RecordPaymentRequest request) {
        requireConsistent(request);
        return idempotency.once(PaymentResponse.class, () -> {
            var order = orders.lock(caller, orderNumber);
            requireAnotherPerson(caller, order);
            order.requirePayable();
            if (!request.currency().equals(order.currency())) {
                throw new PaymentProblems.CurrencyDiffers(order.currency());
            }
            var amount = Money.of("/amount", request.amount(), order.currency());
            order.requirePayable(amount);
            if (request.method().isCash()) {
                terms.requireCash(
                        order.companyId(),
                        order.createdAt(),
                        payments.cash(order).plus(amount));
            }
            var occurredAt = cameAt(request, order);
            var payment =
                    payments.begin(order, request.method(), amount, null, request.externalReference(), request.notes());
            if (request.method().isPromised()) {
                return payments.response(payment);
            }
            var type = Boolean.TRUE.equals(request.authoriseOnly())
                    ? PaymentEntryType.AUTHORISED
                    : PaymentEntryType.CAPTURED;
            return payments.response(payments.write(
                    payment, new PaymentEntry(type, amount, request.externalReference(), null, null, occurredAt)));
        });
    }

    private static void requireAnotherPerson(Caller caller, PaidOrder order) {
        OwnBenefitPolicy.requireAnotherPerson(
                caller, order.customerId(), "Payments of your own order are recorded by another person.");
    }

    private void requireConsistent(RecordPaymentRequest request) {
        if (!request.method().isRecordedByHand()) {
            throw new PaymentProblems.MethodReserved(request.method());
        }
        if (request.method().hasReference() != (request.externalReference() != null)) {
            throw ValidationFailed.of(
                    "/external_reference",
                    request.method().hasReference()
                            ? "is missing: transfers and cards have one"
                            : "is for transfers and cards");
        }
        if (Boolean.TRUE.equals(request.authoriseOnly()) && !request.method().canBeAuthorised()) {
            throw ValidationFailed.of("/authorise_only", "is for cards");
        }
        if (request.occurredAt() != null
                && request.occurredAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            throw ValidationFailed.of("/occurred_at", "must not be in the future");
        }
    }

    /** Clocks of banks and terminals differ from ours: within that, it came when the order was placed, or now. */
    private @Nullable Instant cameAt(RecordPaymentRequest request, PaidOrder order) {
        var at = request.occurredAt();
        if (at == null) {
            return null;
        }
        if (at.isBefore(order.createdAt().minus(CLOCK_SKEW))) {
            throw ValidationFailed.of("/occurred_at", "must not be before the order was placed");
        }
        var now = clock.instant();
        var came = at.isBefore(order.createdAt()) ? order.createdAt() : at;
        return came.isAfter(now) ? now : came;
    }

    /** The store credit of the order's customer with its company; never more than is owed. */
    PaymentResponse payByStoreCredit(Caller caller, String orderNumber, @Nullable PayByStoreCreditRequest request) {
        return idempotency.once(PaymentResponse.class, () -> {
            var order = orders.lock(caller, orderNumber);
            order.requirePayable();
            if (order.outstanding().isZero()) {
                throw new PaymentProblems.NothingToPay();
            }
            var amount = byStoreCredit(order, request);
            var payment = payments.begin(order, PaymentMethod.STORE_CREDIT, amount, null, null, null);
            credits.spend(order.companyId(), order.customerId(), amount, payment.paymentId());
            return payments.response(payments.write(payment, PaymentEntry.of(PaymentEntryType.CAPTURED, amount, null)));
        });
    }

    private Money byStoreCredit(PaidOrder order, @Nullable PayByStoreCreditRequest request) {
        if (request != null && request.amount() != null) {
            var amount = Money.of("/amount", request.amount(), order.currency());
            if (amount.compareTo(order.outstanding()) > 0) {
                throw new PaymentProblems.MoreThanOwed(order.outstanding());
            }
            return amount;
        }
        var available = credits.available(order.companyId(), order.customerId(), order.currency());
        if (available.isZero()) {
            throw new StoreCreditProblems.Exceeded(available);
        }
        return available.compareTo(order.outstanding()) < 0 ? available : order.outstanding();
    }

    /** A payment of the provider's is captured by it, outside the transaction; an event tells what has become of it. */
    PaymentResponse capture(
            Caller caller,
            String orderNumber,
            String paymentId,
            IfMatch match,
            @Nullable CapturePaymentRequest request) {
        return idempotency.once(
                PaymentResponse.class,
                () -> captureByProvider(caller, orderNumber, paymentId, match, request),
                asked -> asked
                        ? payments.response(payments.find(orders.find(caller, orderNumber), paymentId))
                        : moved(
                                caller,
                                orderNumber,
                                paymentId,
                                match,
                                (order, payment) -> captured(caller, order, payment, request)));
    }

    private boolean captureByProvider(
            Caller caller,
            String orderNumber,
            String paymentId,
            IfMatch match,
            @Nullable CapturePaymentRequest request) {
        var order = orders.find(caller, orderNumber);
        var payment = payments.find(order, paymentId);
        var reference = payment.externalReference();
        if (reference == null || !provider.name().equals(payment.provider())) {
            return false;
        }
        match.check(payment.version());
        order.requirePayable();
        if (payment.status() != PaymentStatus.AUTHORISED) {
            throw new IllegalTransition(payment.status(), PaymentStatus.CAPTURED);
        }
        if (request != null && request.externalReference() != null) {
            throw ValidationFailed.of("/external_reference", "is given by the provider");
        }
        var amount = amountOf(request, payment, payment.capturable());
        if (amount.compareTo(payment.capturable()) > 0) {
            throw new PaymentProblems.CaptureExceedsAuthorised(payment.capturable());
        }
        order.requirePayable(amount);
        provider.capture(reference, amount, idempotency.nextId("CAP"));
        return true;
    }

    /** The same capture told again has its amount of then. */
    private PaymentEntry captured(
            Caller caller, PaidOrder order, Payment payment, @Nullable CapturePaymentRequest request) {
        requireByHand(payment);
        requireAnotherPerson(caller, order);
        var reference = request == null ? null : request.externalReference();
        var before = payments.entered(payment, PaymentEntryType.CAPTURED, reference);
        var amount = amountOf(request, payment, before.orElseGet(payment::capturable));
        if (before.isEmpty()) {
            order.requirePayable();
            payment.status().to(PaymentStatus.CAPTURED);
            if (amount.isZero()) {
                throw new PaymentProblems.CaptureExceedsAuthorised(payment.capturable());
            }
            order.requirePayable(amount);
            if (payment.method().isCash() && payment.status() == PaymentStatus.FAILED) {
                terms.requireCash(
                        order.companyId(),
                        order.createdAt(),
                        payments.cash(order).plus(amount));
            }
        }
        return new PaymentEntry(PaymentEntryType.CAPTURED, amount, reference, null, null, null);
    }

    private static Money amountOf(@Nullable CapturePaymentRequest request, Payment payment, Money otherwise) {
        return request == null || request.amount() == null
                ? otherwise
                : Money.of("/amount", request.amount(), payment.currency());
    }

    PaymentResponse giveUp(Caller caller, String orderNumber, String paymentId, IfMatch match, String reason) {
        return idempotency.once(
                PaymentResponse.class,
                () -> giveUpByProvider(caller, orderNumber, paymentId, match),
                asked -> asked
                        ? payments.response(payments.find(orders.find(caller, orderNumber), paymentId))
                        : moved(caller, orderNumber, paymentId, match, (order, payment) -> {
                            requireByHand(payment);
                            return PaymentEntry.of(PaymentEntryType.VOIDED, payment.money(payment.amount()), reason);
                        }));
    }

    private boolean giveUpByProvider(Caller caller, String orderNumber, String paymentId, IfMatch match) {
        var payment = payments.find(orders.find(caller, orderNumber), paymentId);
        var reference = payment.externalReference();
        if (reference == null || !provider.name().equals(payment.provider())) {
            return false;
        }
        match.check(payment.version());
        payment.status().to(PaymentStatus.VOIDED);
        if (!provider.giveUp(reference)) {
            throw new PaymentProblems.NotVoidable();
        }
        return true;
    }

    PaymentResponse fail(Caller caller, String orderNumber, String paymentId, IfMatch match, String reason) {
        return move(caller, orderNumber, paymentId, match, (order, payment) -> {
            requireByHand(payment);
            return PaymentEntry.of(PaymentEntryType.FAILED, payment.money(payment.amount()), reason);
        });
    }

    PaymentResponse chargeBack(
            Caller caller, String orderNumber, String paymentId, IfMatch match, ChargeBackPaymentRequest request) {
        return move(caller, orderNumber, paymentId, match, (order, payment) -> {
            requireByHand(payment);
            var before = payments.entered(payment, PaymentEntryType.CHARGED_BACK, request.externalReference());
            var amount = request.amount() == null
                    ? before.orElseGet(payment::remaining)
                    : Money.of("/amount", request.amount(), payment.currency());
            if (before.isEmpty()) {
                payment.status().to(PaymentStatus.CHARGED_BACK);
                if (amount.isZero() || amount.isNegative()) {
                    throw new PaymentProblems.ChargeBackExceedsCaptured(payment.disputable());
                }
            }
            return new PaymentEntry(
                    PaymentEntryType.CHARGED_BACK, amount, request.externalReference(), null, request.reason(), null);
        });
    }

    /** People do not move the payments of providers, of the ledger of store credit and of loans. */
    private static void requireByHand(Payment payment) {
        if (payment.provider() != null || !payment.method().isRecordedByHand()) {
            throw new PaymentProblems.MovedElsewhere();
        }
    }

    private PaymentResponse move(
            Caller caller,
            String orderNumber,
            String paymentId,
            IfMatch match,
            BiFunction<PaidOrder, Payment, PaymentEntry> verb) {
        return idempotency.once(PaymentResponse.class, () -> moved(caller, orderNumber, paymentId, match, verb));
    }

    private PaymentResponse moved(
            Caller caller,
            String orderNumber,
            String paymentId,
            IfMatch match,
            BiFunction<PaidOrder, Payment, PaymentEntry> verb) {
        var order = orders.lock(caller, orderNumber);
        var payment = payments.find(order, paymentId);
        match.check(payment.version());
        return payments.response(payments.write(payment, verb.apply(order, payment)));
    }
}
