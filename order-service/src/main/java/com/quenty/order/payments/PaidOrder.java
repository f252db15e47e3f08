package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as its payments need it.
 *
 * @param closed cancelled or expired
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
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    public Money total() {
        return money(totalAmount);
    }

    /** The rest of the captured amounts. */
    public Money paid() {
        return money(capturedAmount.subtract(refundedAmount).subtract(chargedBackAmount));
    }

    /** Zero when it is paid or overpaid. Money that was given back is not owed again; money that a bank has taken back is. */
    public Money outstanding() {
        var received = money(capturedAmount.subtract(chargedBackAmount));
        return money(total().minus(received).amount().max(BigDecimal.ZERO));
    }

    public boolean isPaid() {
        return paid().compareTo(total()) >= 0;
    }

    public Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
