package com.quenty.order.refunds;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderRefundSummary")
record RefundSummary(
        @Schema(example = "RFD-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String refundId,

        String orderNumber,
        RefundStatus status,
        String currency,

        @Schema(example = "12.50") BigDecimal amount,

        String reason,

        @Schema(example = "RI-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String returnItemId,

        Instant createdAt) {

    RefundSummary inItsCurrency() {
        return new RefundSummary(
                refundId,
                orderNumber,
                status,
                currency,
                Money.of(amount, currency).amount(),
                reason,
                returnItemId,
                createdAt);
    }
}
