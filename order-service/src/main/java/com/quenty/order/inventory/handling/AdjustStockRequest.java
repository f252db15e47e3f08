package com.quenty.order.inventory.handling;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AdjustStockRequest(
        @Schema(description = "How many units more, or less when negative. Not zero.", example = "-3") @NotNull
        Integer change,

        @Schema(
                description =
                        "Of less `damaged`, `lost`, `stolen`, `expired` or `quality`, of more `found`; of both `data_entry`.",
                allowableValues = {"damaged", "lost", "stolen", "found", "expired", "quality", "data_entry"},
                example = "damaged")
        @NotNull
        ReasonCode reasonCode,

        @Schema(example = "REPORT-12") @Size(max = 255) @Nullable
        String referenceNumber,

        @Size(max = 2000) @Nullable String notes) {

    AdjustStockRequest {
        referenceNumber = TextRules.trimmed(referenceNumber);
        notes = TextRules.trimmed(notes);
    }
}
