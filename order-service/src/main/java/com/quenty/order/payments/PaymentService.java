package com.quenty.order.payments;

import com.quenty.order.storecredits.StoreCreditProblems;
import com.quenty.order.storecredits.StoreCreditStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what people know of payments. */
@Service
class PaymentService {

    private final PaymentStore payments;
    private final PaidOrders orders;
    private final StoreCreditStore credits;
    private final Idempotency idempotency;
    private final Clock clock;

    PaymentService(
            PaymentStore payments, PaidOrders orders, StoreCreditStore credits, Idempotency idempotency, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.credits = credits;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    PaymentResponse record(Caller caller, String orderNumber, RecordPaymentRequest request) {
        requireConsistent(request);
        return idempotency.once(PaymentResponse.class, () -> {
            var order = orders.lock(caller, orderNumber);
            if (order.closed()) {
                throw new PaymentProblems.OrderNotPayable();
            }
            if (!request.currency().equals(order.currency())) {
                throw new PaymentProblems.CurrencyDiffers(order.currency());
            }
            var amount = Money.of("/amount", request.amount(), order.currency());
            var payment =
                    payments.begin(order, request.method(), amount, null, request.externalReference(), request.notes());
            if (request.method().isPromised()) {
                return payments.response(payment);
            }
            var type = Boolean.TRUE.equals(request.authoriseOnly())
                    ? PaymentEntryType.AUTHORISED
                    : PaymentEntryType.CAPTURED;
            return payments.response(payments.write(
                    payment,
                    new PaymentEntry(type, amount, request.externalReference(), null, null, request.occurredAt())));
        });
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
        if (request.occurredAt() != null && request.occurredAt().isAfter(clock.instant())) {
            throw ValidationFailed.of("/occurred_at", "must not be in the future");
        }
    }

    /** The store credit of the order's customer with its company; never more than is owed. */
    PaymentResponse payByStoreCredit(Caller caller, String orderNumber, @Nullable PayByStoreCreditRequest request) {
        return idempotency.once(PaymentResponse.class, () -> {
            var order = orders.lock(caller, orderNumber);
            if (order.closed()) {
                throw new PaymentProblems.OrderNotPayable();
            }
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

    PaymentResponse capture(
            Caller caller,
            String orderNumber,
            String paymentId,
            IfMatch match,
            @Nullable CapturePaymentRequest request) {
        return move(caller, orderNumber, paymentId, match, (order, payment) -> {
            if (order.closed()) {
                throw new PaymentProblems.OrderNotPayable();
            }
            requireByHand(payment);
            payment.status().to(PaymentStatus.CAPTURED);
            var amount = request == null || request.amount() == null
                    ? payment.capturable()
                    : Money.of("/amount", request.amount(), payment.currency());
            if (amount.isZero()) {
                throw new PaymentProblems.CaptureExceedsAuthorised(payment.capturable());
            }
            return new PaymentEntry(
                    PaymentEntryType.CAPTURED,
                    amount,
                    request == null ? null : request.externalReference(),
                    null,
                    null,
                    null);
        });
    }

    PaymentResponse giveUp(Caller caller, String orderNumber, String paymentId, IfMatch match, String reason) {
        return move(caller, orderNumber, paymentId, match, (order, payment) -> {
            requireByHand(payment);
            return PaymentEntry.of(PaymentEntryType.VOIDED, payment.money(payment.amount()), reason);
        });
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
            payment.status().to(PaymentStatus.CHARGED_BACK);
            var amount = request.amount() == null
                    ? payment.remaining()
                    : Money.of("/amount", request.amount(), payment.currency());
            if (amount.isZero()) {
                throw new PaymentProblems.ChargeBackExceedsCaptured(payment.remaining());
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
        return idempotency.once(PaymentResponse.class, () -> {
            var order = orders.lock(caller, orderNumber);
            var payment = payments.find(order, paymentId);
            match.check(payment.version());
            return payments.response(payments.write(payment, verb.apply(order, payment)));
        });
    }
}
