package com.quenty.order.refunds;

import com.quenty.order.clients.LoanDirectory;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentProvider;
import com.quenty.order.payments.PaymentProvider.Refunded;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.time.BusinessZone;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives a part of a refund back through the loan or the provider that it came from. */
@Component
class RefundDelivery implements DeliveryHandler<RefundDelivery.Part> {

    record Part(String refundId, int partNumber) {}

    private final RefundService refunds;
    private final PaymentStore payments;
    private final LoanDirectory loans;
    private final PaymentProvider provider;
    private final BusinessZone zone;

    RefundDelivery(
            RefundService refunds,
            PaymentStore payments,
            LoanDirectory loans,
            PaymentProvider provider,
            BusinessZone zone) {
        this.refunds = refunds;
        this.payments = payments;
        this.loans = loans;
        this.provider = provider;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public Class<Part> payload() {
        return Part.class;
    }

    @Override
    public void deliver(Part part) {
        var outgoing = refunds.outgoing(part.refundId(), part.partNumber());
        if (outgoing.isEmpty()) {
            return; // settled meanwhile
        }
        var payment = payments.find(outgoing.get().paymentId()).orElseThrow();
        var key = part.refundId() + "-" + part.partNumber();
        if (provider.name().equals(payment.provider())) {
            var answer = provider.refund(
                    Objects.requireNonNull(payment.externalReference()),
                    outgoing.get().amount(),
                    key + "-" + outgoing.get().part().attempts(),
                    part.refundId(),
                    part.partNumber());
            switch (answer) {
                case Refunded.Done done -> refunds.givenBack(part.refundId(), part.partNumber(), done.reference());
                case Refunded.Refused refused -> refunds.refused(part.refundId(), part.partNumber(), refused.failure());
                case Refunded.UnderWay underWay -> {
                    // an event will tell
                }
            }
        } else if (payment.method() == PaymentMethod.MICROCREDIT) {
            var answer = loans.refund(
                    Objects.requireNonNull(payment.externalReference()),
                    key,
                    outgoing.get().amount(),
                    zone.dateOf(outgoing.get().createdAt()));
            if (answer.refusal() == null) {
                refunds.givenBack(part.refundId(), part.partNumber(), answer.paymentId());
            } else {
                refunds.refused(part.refundId(), part.partNumber(), answer.refusal());
            }
        }
    }
}
