package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its entries have made it.
 *
 * @param amount to be paid by it
 * @param provider null for what is recorded by hand
 */
public record Payment(
        long id,
        String paymentId,
        int orderId,
        String orderNumber,
        String companyId,
        String customerId,
        PaymentMethod method,
        String currency,
        PaymentStatus status,
        BigDecimal amount,
        BigDecimal authorisedAmount,
        BigDecimal capturedAmount,
        BigDecimal refundedAmount,
        BigDecimal chargedBackAmount,
        @Nullable String provider,
        @Nullable String externalReference,
        @Nullable String notes,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The amount that may still be captured. */
    public Money capturable() {
        var limit = authorisedAmount.signum() > 0 ? authorisedAmount : amount;
        return money(limit.subtract(capturedAmount));
    }

    /** The rest of the captured amount. */
    public Money remaining() {
        return money(capturedAmount.subtract(refundedAmount).subtract(chargedBackAmount));
    }

    public Money money(BigDecimal value) {
        return Money.of(value, currency);
    }
}
