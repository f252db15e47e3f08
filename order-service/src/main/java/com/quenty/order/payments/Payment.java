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

    /** The amount that may still be captured. A provider captures once, and lets go of the rest. */
    public Money capturable() {
        if (provider != null && capturedAmount.signum() > 0) {
            return Money.zero(currency);
        }
        var limit = authorisedAmount.signum() > 0 ? authorisedAmount : amount;
        return money(limit.subtract(capturedAmount));
    }

    /** The rest of the captured amount; negative where a bank has taken what had been refunded. */
    public Money remaining() {
        return money(capturedAmount.subtract(refundedAmount).subtract(chargedBackAmount));
    }

    /** The amount that a bank may still take back: all that it has brought, whatever was refunded of it. */
    public Money disputable() {
        return money(capturedAmount.subtract(chargedBackAmount));
    }

    public Money money(BigDecimal value) {
        return Money.of(value, currency);
    }
}
