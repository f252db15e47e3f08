package com.quenty.order.payments;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes payments and their entries with their history, in the running transaction, which has locked the order: so the payments
 * of an order are moved one after the other, and sums can be checked before they are written.
 */
@Component
public class PaymentStore {

    /** A bank has taken money back; published within the transaction that has noted it. */
    public record ChargedBack(String orderNumber, @Nullable String reason) {}

    static final String SUBJECT = "payment";
    private static final String STATUS = "status";

    private final PaymentRepository payments;
    private final PaidOrders orders;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final ApplicationEventPublisher events;

    PaymentStore(
            PaymentRepository payments,
            PaidOrders orders,
            Deliveries deliveries,
            StateHistory history,
            ApplicationEventPublisher events) {
        this.payments = payments;
        this.orders = orders;
        this.deliveries = deliveries;
        this.history = history;
        this.events = events;
    }

    /**
     * A payment that is announced.
     *
     * @param provider null for what is recorded by hand
     * @throws PaymentProblems.ReferenceTaken when the company has one with this reference
     */
    public Payment begin(
            PaidOrder order,
            PaymentMethod method,
            Money amount,
            @Nullable String provider,
            @Nullable String externalReference,
            @Nullable String notes) {
        return begin(ExternalId.next("OPAY"), order, method, amount, provider, externalReference, notes);
    }

    /** As above, with an id that a provider knows already. */
    public Payment begin(
            String id,
            PaidOrder order,
            PaymentMethod method,
            Money amount,
            @Nullable String provider,
            @Nullable String externalReference,
            @Nullable String notes) {
        var payment = payments.insert(id, order, method, amount, provider, externalReference, notes);
        history.record(
                SUBJECT, payment.paymentId(), STATUS, null, payment.status(), notes == null ? null : brief(notes));
        return payment;
    }

    /**
     * Writes an entry. The same event again changes nothing: it has the same reference, amount and refund.
     *
     * @throws com.quenty.platform.lifecycle.IllegalTransition when the payment can't go there
     * @throws PaymentProblems.CaptureExceedsAuthorised, PaymentProblems.ChargeBackImpossible,
     *     PaymentProblems.ChargeBackExceedsCaptured
     */
    public Payment write(Payment payment, PaymentEntry entry) {
        if (payments.isEntered(payment, entry)) {
            return payment;
        }
        payment.status().to(target(payment, entry));
        switch (entry.type()) {
            case CAPTURED -> {
                if (entry.amount().compareTo(payment.capturable()) > 0) {
                    throw new PaymentProblems.CaptureExceedsAuthorised(payment.capturable());
                }
            }
            case CHARGED_BACK -> {
                if (!payment.method().canBeChargedBack()) {
                    throw new PaymentProblems.ChargeBackImpossible(payment.method());
                }
                // Not more than is left: a bank takes what was refunded as well.
                if (entry.amount().compareTo(payment.disputable()) > 0) {
                    throw new PaymentProblems.ChargeBackExceedsCaptured(payment.disputable());
                }
            }
            case AUTHORISED, FAILED, VOIDED, REFUNDED -> {
                // the database holds their limits
            }
        }
        payments.append(payment, entry);
        var moved = payments.find(payment.orderId(), payment.paymentId()).orElseThrow();
        if (moved.status() != payment.status()) {
            history.record(SUBJECT, payment.paymentId(), STATUS, payment.status(), moved.status(), entry.reason());
        }
        if (entry.type() == PaymentEntryType.CAPTURED) {
            var order = orders.find(payment.orderNumber());
            if (order.isPaid()) {
                orders.paid(order);
            }
        }
        if (entry.type() == PaymentEntryType.CHARGED_BACK) {
            events.publishEvent(new ChargedBack(payment.orderNumber(), entry.reason()));
        }
        return moved;
    }

    /**
     * Whether the same event was entered before.
     *
     * @throws PaymentProblems.ReferenceTaken when another amount or another refund was entered with its reference
     */
    public boolean isEntered(Payment payment, PaymentEntry entry) {
        return payments.isEntered(payment, entry);
    }

    /** The amount of the event with this reference, if it was entered; without one, none was. */
    public Optional<Money> entered(Payment payment, PaymentEntryType type, @Nullable String externalReference) {
        return externalReference == null ? Optional.empty() : payments.entered(payment, type, externalReference);
    }

    private static PaymentStatus target(Payment payment, PaymentEntry entry) {
        return switch (entry.type()) {
            case AUTHORISED -> PaymentStatus.AUTHORISED;
            case CAPTURED ->
                payment.refundedAmount().signum() > 0 ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.CAPTURED;
            case FAILED -> PaymentStatus.FAILED;
            case VOIDED -> PaymentStatus.VOIDED;
            case REFUNDED -> refunded(payment, entry.amount());
            case CHARGED_BACK -> PaymentStatus.CHARGED_BACK;
        };
    }

    private static PaymentStatus refunded(Payment payment, Money amount) {
        if (payment.chargedBackAmount().signum() > 0) {
            return PaymentStatus.CHARGED_BACK;
        }
        return amount.compareTo(payment.remaining()) == 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    /** Those that have captured something, oldest first. */
    public List<Payment> captured(PaidOrder order) {
        return payments.captured(order.id());
    }

    /** Cash that the order has taken, and what it is promised. */
    Money cash(PaidOrder order) {
        return order.money(payments.cash(order.id()));
    }

    /** Gives up what has not been captured, of an order that ends. A provider is asked to, and tells what has become of it. */
    public void voidOpen(PaidOrder order, String reason) {
        for (var payment : payments.open(order.id())) {
            var reference = payment.externalReference();
            if (payment.provider() != null && reference != null) {
                deliveries.send(ProviderCancelDelivery.class, new ProviderCancelDelivery.Announced(reference));
                continue;
            }
            write(payment, PaymentEntry.of(PaymentEntryType.VOIDED, payment.money(payment.amount()), reason));
        }
    }

    /** @throws PaymentProblems.NotFound when the order has no such payment */
    public Payment find(PaidOrder order, String paymentId) {
        return payments.find(order.id(), paymentId).orElseThrow(PaymentProblems.NotFound::new);
    }

    /** For deliveries and events of a provider; not locked. */
    public Optional<Payment> find(String paymentId) {
        return payments.find(paymentId);
    }

    public Optional<Payment> findByReference(String provider, String externalReference) {
        return payments.findByReference(provider, externalReference);
    }

    public PaymentResponse response(Payment payment) {
        return PaymentResponse.of(payment, payments.entries(payment.id()));
    }

    private static String brief(String notes) {
        int end = notes.offsetByCodePoints(0, Math.min(500, notes.codePointCount(0, notes.length())));
        return notes.substring(0, end);
    }
}
