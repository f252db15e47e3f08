package com.quenty.order.orders.adjustments;

import com.quenty.order.prices.AdjustmentKind;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ManualAdjustmentResponse(
        @Schema(example = "ADJ-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String adjustmentId,

        String orderNumber,

        AdjustmentKind kind,

        @Schema(description = "The line that it is for; null for the whole order.") @Nullable
        Integer lineNumber,

        @Schema(description = "As on an invoice.", example = "Goodwill")
        String label,

        @Schema(description = "Fraction that is taken off.", example = "0.0500") @Nullable
        BigDecimal adjustmentRate,

        @Schema(
                description =
                        "Amount that is taken off, or the fee. The order has less of a discount when goods were taken back after it.",
                example = "5.00")
        @Nullable
        BigDecimal adjustmentAmount,

        @Schema(
                description =
                        "The amount that it came to when another person was asked, and that they approve; null where nobody had to be.",
                example = "30.00")
        @Nullable
        BigDecimal proposedAmount,

        @Schema(example = "Delivered late the last time") String reason,

        AdjustmentStatus status,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String proposedBy,

        @Schema(description = "Of beyond the limit: the other person.", example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Nullable
        String decidedBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ManualAdjustmentResponse of(ManualAdjustment adjustment, String orderNumber, String currency) {
        return new ManualAdjustmentResponse(
                adjustment.adjustmentId(),
                orderNumber,
                adjustment.kind(),
                adjustment.lineNumber(),
                adjustment.label(),
                adjustment.adjustmentRate(),
                money(adjustment.adjustmentAmount(), currency),
                money(adjustment.proposedAmount(), currency),
                adjustment.reason(),
                adjustment.status(),
                adjustment.proposedBy(),
                adjustment.decidedBy(),
                adjustment.createdAt(),
                adjustment.updatedAt(),
                adjustment.version());
    }

    ManualAdjustmentResponse in(String currency) {
        return new ManualAdjustmentResponse(
                adjustmentId,
                orderNumber,
                kind,
                lineNumber,
                label,
                adjustmentRate,
                money(adjustmentAmount, currency),
                money(proposedAmount, currency),
                reason,
                status,
                proposedBy,
                decidedBy,
                createdAt,
                updatedAt,
                version);
    }

    private static @Nullable BigDecimal money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency).amount();
    }
}
