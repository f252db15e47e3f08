package com.quenty.order.refunds;

import com.quenty.order.invoices.InvoiceStore;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.Payment;
import com.quenty.order.payments.PaymentEntry;
import com.quenty.order.payments.PaymentEntryType;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentStore;
import com.quenty.order.storecredits.StoreCreditStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives money back, in the running transaction, which has locked the order: refunds of an order are made one after the other, so
 * none takes what another has taken.
 */
@Component
class RefundStore {

    static final String SUBJECT = "refund";
    private static final String STATUS = "status";

    private final RefundRepository refunds;
    private final PaymentStore payments;
    private final PaidOrders orders;
    private final StoreCreditStore credits;
    private final RefundCreditStore lineCredits;
    private final InvoiceStore invoices;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Clock clock;

    RefundStore(
            RefundRepository refunds,
            PaymentStore payments,
            PaidOrders orders,
            StoreCreditStore credits,
            RefundCreditStore lineCredits,
            InvoiceStore invoices,
            Deliveries deliveries,
            StateHistory history,
            Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.orders = orders;
        this.credits = credits;
        this.lineCredits = lineCredits;
        this.invoices = invoices;
        this.deliveries = deliveries;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes it from the payments, oldest first.
     *
     * @throws RefundProblems.NothingToRefund, RefundProblems.ExceedsPaid, RefundProblems.ExceedsLine, RefundProblems.LineUnknown
     */
    Refund refund(PaidOrder order, RefundOrder wanted) {
        if (order.paid().isZero() || order.paid().isNegative()) {
            throw new RefundProblems.NothingToRefund();
        }
        lineCredits.requireWithinLines(order, wanted.lines(), wanted.pointers());
        requireOfTheOrder(
                order,
                wanted.amount(),
                order.money(refunds.allUnderWay(order.id()).amount()));
        var split = RefundPolicy.split(wanted.amount(), refundable(order));
        var credits = RefundPolicy.credits(split, returned(order, wanted));
        var byLine = lineCredits.divided(order, wanted, credits.values());
        var refund = refunds.insert(order, wanted);
        history.record(SUBJECT, refund.refundId(), STATUS, null, refund.status(), wanted.reason());
        wanted.lines().forEach((line, amount) -> refunds.insertLine(refund, line, amount));
        int number = 0;
        for (var part : split.entrySet()) {
            refunds.insertPart(
                    refund,
                    ++number,
                    part.getKey(),
                    part.getValue(),
                    Objects.requireNonNull(credits.get(part.getKey())),
                    wanted.toStoreCredit() ? RefundDestination.STORE_CREDIT : RefundDestination.SOURCE);
        }
        lineCredits.give(order, refund, byLine);
        for (var part : refunds.parts(refund)) {
            start(order, refund, part);
        }
        return settled(refund, wanted.reason());
    }

    /**
     * The part of a refund that returns an overpayment. Goods that came back are a credit, also of an order that is overpaid for
     * another reason, as far as its lines still cost something.
     */
    private Money returned(PaidOrder order, RefundOrder wanted) {
        if (wanted.returnItemId() == null) {
            return overpaid(order);
        }
        var beyond = wanted.amount().minus(lineCredits.allLeft(order));
        return beyond.isNegative() ? Money.zero(order.currency()) : beyond;
    }

    /** Where a bank has taken from one payment what had been refunded of it, the others do not give it a second time. */
    private static void requireOfTheOrder(PaidOrder order, Money amount, Money underWay) {
        var left = order.paid().minus(underWay);
        if (amount.compareTo(left) > 0) {
            throw new RefundProblems.ExceedsPaid(left.isNegative() ? Money.zero(order.currency()) : left);
        }
    }

    /** The refundable amount of each payment, oldest first. */
    private Map<Payment, Money> refundable(PaidOrder order) {
        var underWay = refunds.underWay(order.id());
        var refundable = new LinkedHashMap<Payment, Money>();
        for (var payment : payments.captured(order)) {
            var left = payment.remaining().minus(payment.money(underWay.getOrDefault(payment.id(), BigDecimal.ZERO)));
            refundable.put(payment, left);
        }
        return refundable;
    }

    /** Less what is on its way back. */
    private Money overpaid(PaidOrder order) {
        var underWay = refunds.allUnderWay(order.id());
        return order.balance()
                .afterRefund(order.money(underWay.amount()), order.money(underWay.credited()))
                .overpaid();
    }

    /** The overpaid amount, as far as it can be given back. */
    Money refundableOverpayment(PaidOrder order) {
        var overpaid = overpaid(order);
        var left = refundable(order).values().stream()
                .filter(amount -> !amount.isNegative())
                .reduce(Money.zero(order.currency()), Money::plus);
        return overpaid.compareTo(left) < 0 ? overpaid : left;
    }

    private void start(PaidOrder order, Refund refund, RefundPart part) {
        if (part.destination() == RefundDestination.STORE_CREDIT
                || (part.provider() == null && part.method().isRefundedAtOnce())) {
            give(order, refund, part, part.destination(), null);
        } else if (part.isAutomatic()) {
            send(refund, part);
        }
    }

    private void send(Refund refund, RefundPart part) {
        deliveries.send(
                RefundDelivery.class,
                refund.refundId() + "." + part.partNumber(),
                new RefundDelivery.Part(refund.refundId(), part.partNumber()),
                clock.instant());
    }

    /** The money has gone back, or is owed as store credit instead. */
    void give(
            PaidOrder order,
            Refund refund,
            RefundPart part,
            RefundDestination destination,
            @Nullable String externalReference) {
        var left = payments.find(order, part.paymentId()).remaining();
        if (order.money(part.amount()).compareTo(left) > 0) {
            throw new RefundProblems.ExceedsPaid(left);
        }
        requireOfTheOrder(orders.find(order.orderNumber()), order.money(part.amount()), Money.zero(order.currency()));
        book(order, refund, part, destination, externalReference);
    }

    /** The money has gone back: a fact, also where a bank has taken the same money. */
    void book(
            PaidOrder order,
            Refund refund,
            RefundPart part,
            RefundDestination destination,
            @Nullable String externalReference) {
        part.status().to(RefundStatus.SETTLED);
        var credited = lineCredits.credited(order, refund, part);
        var amount = order.money(part.amount());
        payments.write(
                payments.find(order, part.paymentId()),
                new PaymentEntry(
                        PaymentEntryType.REFUNDED,
                        amount,
                        externalReference,
                        refund.refundId(),
                        refund.reason(),
                        null,
                        credited));
        if (destination == RefundDestination.STORE_CREDIT || part.method() == PaymentMethod.STORE_CREDIT) {
            credits.refund(order.companyId(), order.customerId(), amount, refund.refundId(), refund.reason());
        }
        refunds.move(
                refund, part, RefundStatus.SETTLED, destination, externalReference, part.failure(), part.attempts());
    }

    void fail(Refund refund, RefundPart part, String failure) {
        part.status().to(RefundStatus.FAILED);
        refunds.move(refund, part, RefundStatus.FAILED, part.destination(), null, failure, part.attempts());
    }

    /** As if it were made now: what another refund has taken meanwhile is not given twice. */
    void retry(PaidOrder order, Refund refund, RefundPart part) {
        part.status().to(RefundStatus.PENDING);
        requireStillLeft(order, refund, part);
        refunds.move(refund, part, RefundStatus.PENDING, part.destination(), null, part.failure(), part.attempts() + 1);
        if (part.isAutomatic()) {
            send(refund, part);
        }
    }

    void requireStillLeft(PaidOrder order, Refund refund, RefundPart part) {
        var left = refundable(order).entrySet().stream()
                .filter(payment -> payment.getKey().paymentId().equals(part.paymentId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Money.zero(order.currency()));
        if (order.money(part.amount()).compareTo(left) > 0) {
            throw new RefundProblems.ExceedsPaid(left);
        }
        var now = orders.find(order.orderNumber());
        requireOfTheOrder(
                now,
                order.money(part.amount()),
                order.money(refunds.allUnderWay(order.id()).amount()));
        var overpaid = overpaid(now);
        if (order.money(part.amount().subtract(part.creditedAmount())).compareTo(overpaid) > 0) {
            throw new RefundProblems.ExceedsPaid(overpaid); // the overpayment that it was to return is gone
        }
        lineCredits.requireStillLeft(order, refund, part);
    }

    /** The refund follows its parts, and the documents of the order follow the refund. */
    Refund settled(Refund refund, @Nullable String reason) {
        var status = RefundStatus.of(
                refunds.parts(refund).stream().map(RefundPart::status).toList());
        if (status != refund.status()) {
            refund.status().to(status);
            history.record(SUBJECT, refund.refundId(), STATUS, refund.status(), status, reason);
        }
        var settled = refunds.settle(refund, status);
        invoices.follow(refund.orderNumber(), refund.refundId(), refund.reason());
        return settled;
    }

    /**
     * A bank has taken money back, which was on its way to the customer as a refund as well: pending parts that the rest of their
     * payment, or of the order, does not cover have failed, the latest first.
     */
    void giveWay(PaidOrder order, String failure) {
        var left = order.paid();
        var ofPayments = new LinkedHashMap<String, Money>();
        payments.captured(order).forEach(payment -> ofPayments.put(payment.paymentId(), payment.remaining()));
        for (var pending : refunds.pending(order)) {
            var refund = refunds.find(order.id(), pending.refundId()).orElseThrow();
            var part = refunds.parts(refund).stream()
                    .filter(each -> each.partNumber() == pending.partNumber())
                    .findFirst()
                    .orElseThrow();
            var amount = order.money(part.amount());
            var ofPayment = ofPayments.getOrDefault(part.paymentId(), Money.zero(order.currency()));
            if (amount.compareTo(left) <= 0 && amount.compareTo(ofPayment) <= 0) {
                left = left.minus(amount);
                ofPayments.put(part.paymentId(), ofPayment.minus(amount));
            } else {
                fail(refund, part, failure);
                settled(refund, failure);
            }
        }
    }

    RefundResponse response(Refund refund) {
        return RefundResponse.of(refund, refunds.lines(refund), refunds.parts(refund));
    }
}
