package com.quenty.order.payments;

import com.quenty.platform.money.Money;

/**
 * The debt of an order and what is paid of it. Pure, and the only place that computes it; the database derives {@code payment_status} by
 * the same rule.
 *
 * <p>It owes its total less its credits, and nothing once it is closed. A credit is the part of a refund for which nothing is owed any
 * more: returned goods, goodwill. The return of an overpayment is no credit: the order owes what it owed before. Nor is what was given
 * for goods that were taken off the order afterwards: for those, it costs less already.
 *
 * @param credited of what was refunded, without what has lapsed
 * @param closed cancelled or expired
 */
public record OrderBalance(
        Money total, Money credited, Money captured, Money refunded, Money chargedBack, boolean closed) {

    /** Never negative. */
    public Money owed() {
        return closed ? nothing() : atLeastNothing(total.minus(credited));
    }

    /** The rest of the captured amounts; negative where a bank has taken what had been refunded. */
    public Money paid() {
        return captured.minus(refunded).minus(chargedBack);
    }

    /** Still to be paid. */
    public Money outstanding() {
        return atLeastNothing(owed().minus(paid()));
    }

    /** Paid above what is owed: to be refunded. */
    public Money overpaid() {
        return atLeastNothing(paid().minus(owed()));
    }

    /** Nothing is left to be paid: money came for it, or it costs nothing. */
    public boolean isSettled() {
        return !closed && outstanding().isZero() && (!paid().isZero() || total.isZero());
    }

    public OrderPaymentStatus status() {
        if (!overpaid().isZero()) {
            return OrderPaymentStatus.OVERPAID;
        }
        if (!outstanding().isZero()) {
            boolean nothing = paid().isZero() || paid().isNegative();
            return nothing ? OrderPaymentStatus.UNPAID : OrderPaymentStatus.PARTIALLY_PAID;
        }
        if (!paid().isZero()) {
            return credited.isZero() ? OrderPaymentStatus.PAID : OrderPaymentStatus.PARTIALLY_REFUNDED;
        }
        if (!captured.isZero()) {
            return OrderPaymentStatus.REFUNDED;
        }
        return closed ? OrderPaymentStatus.UNPAID : OrderPaymentStatus.PAID;
    }

    /** As it is when a refund has gone back. @param credit the part of it that is a credit */
    public OrderBalance afterRefund(Money amount, Money credit) {
        return new OrderBalance(total, credited.plus(credit), captured, refunded.plus(amount), chargedBack, closed);
    }

    /** As it is when the order costs something else. */
    public OrderBalance costing(Money newTotal) {
        return new OrderBalance(newTotal, credited, captured, refunded, chargedBack, closed);
    }

    /** As it is when a credit lapses with the goods that it was given for. */
    public OrderBalance lapsing(Money credit) {
        return new OrderBalance(total, credited.minus(credit), captured, refunded, chargedBack, closed);
    }

    /** As it is when the order is cancelled as a whole. */
    public OrderBalance whenClosed() {
        return new OrderBalance(total, credited, captured, refunded, chargedBack, true);
    }

    private Money atLeastNothing(Money amount) {
        return amount.isNegative() ? nothing() : amount;
    }

    private Money nothing() {
        return Money.zero(total.currency());
    }
}
