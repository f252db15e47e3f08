package com.quenty.order.refunds;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refund as it is kept, without its parts. */
record Refund(
        long id,
        String refundId,
        int orderId,
        String orderNumber,
        String currency,
        BigDecimal amount,
        RefundStatus status,
        String reason,
        @Nullable String returnItemId,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    Money money() {
        return Money.of(amount, currency);
    }
}
