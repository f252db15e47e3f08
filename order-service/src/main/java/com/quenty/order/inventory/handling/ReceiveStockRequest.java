package com.quenty.order.inventory.handling;

import com.quenty.order.inventory.StockState;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ReceiveStockRequest(
        @Schema(example = "4711") @NotNull @Positive Integer productId,

        @Schema(description = "In units; an item holds at most 2,147,483,647.", example = "120") @NotNull @Positive
        Integer quantity,

        @Schema(example = "BOG-1") @Size(max = 255) @Nullable
        String location,

        @Schema(example = "L2026-11") @Size(max = 255) @Nullable
        String batchNumber,

        @Schema(description = "When the units expire; null when they never do.", example = "2027-11-22T00:00:00Z")
        @Nullable
        Instant expiryDate,

        @Schema(description = "Whether the units go into quarantine until they are released; `false` when absent.")
        @Nullable
        Boolean quarantine,

        @Schema(
                description = "`purchase` when absent.",
                allowableValues = {"purchase", "production", "opening_balance"},
                example = "purchase")
        @Nullable
        ReasonCode reasonCode,

        @Schema(description = "Number of the order or delivery they came with.", example = "PO-2026-117")
        @Size(max = 255)
        @Nullable
        String referenceNumber,

        @Size(max = 2000) @Nullable String notes) {

    ReceiveStockRequest {
        location = TextRules.trimmed(location);
        batchNumber = TextRules.trimmed(batchNumber);
        referenceNumber = TextRules.trimmed(referenceNumber);
        notes = TextRules.trimmed(notes);
    }

    StockState state() {
        return Boolean.TRUE.equals(quarantine) ? StockState.QUARANTINE : StockState.SELLABLE;
    }

    ReasonCode reason() {
        return reasonCode == null ? ReasonCode.PURCHASE : reasonCode;
    }
}
