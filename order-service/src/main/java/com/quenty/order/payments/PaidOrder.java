package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as its payments need it.
 *
 * @param closed cancelled or expired
 * @param creditedAmount the part of the refunds for which nothing is owed any more
 * @param confirmed at any time
 */
public record PaidOrder(
        int id,
        String orderNumber,
        String companyId,
        String customerId,
        String currency,
        boolean closed,
        boolean confirmed,
        BigDecimal totalAmount,
        BigDecimal capturedAmount,
        BigDecimal refundedAmount,
        BigDecimal chargedBackAmount,
        BigDecimal creditedAmount,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    /** The part of its price that it owes, and what is paid of it. */
    public OrderBalance balance() {
        return new OrderBalance(
                total(),
                money(creditedAmount),
                money(capturedAmount),
                money(refundedAmount),
                money(chargedBackAmount),
                closed);
    }

    public Money total() {
        return money(totalAmount);
    }

    /** The rest of the captured amounts. */
    public Money paid() {
        return balance().paid();
    }

    /** Zero when it is paid or overpaid. */
    public Money outstanding() {
        return balance().outstanding();
    }

    /**
     * An order that has ended is paid for no more, but for what a bank has taken after it was refunded.
     *
     * @throws PaymentProblems.OrderNotPayable
     */
    public void requirePayable() {
        if (closed && outstanding().isZero()) {
            throw new PaymentProblems.OrderNotPayable();
        }
    }

    /**
     * As {@link #requirePayable()}: and of an order that has ended, no more than that is paid.
     *
     * @throws PaymentProblems.MoreThanOwed
     */
    public void requirePayable(Money amount) {
        requirePayable();
        if (closed && amount.compareTo(outstanding()) > 0) {
            throw new PaymentProblems.MoreThanOwed(outstanding());
        }
    }

    /** Nothing is left to be paid. */
    public boolean isPaid() {
        return balance().isSettled();
    }

    public Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
