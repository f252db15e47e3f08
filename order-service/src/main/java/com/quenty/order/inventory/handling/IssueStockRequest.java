package com.quenty.order.inventory.handling;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record IssueStockRequest(
        @Schema(description = "In units; at most the available ones.", example = "2") @NotNull @Positive
        Integer quantity,

        @Schema(
                allowableValues = {"internal_use", "sample", "donation", "disposal"},
                example = "sample")
        @NotNull
        ReasonCode reasonCode,

        @Schema(example = "FAIR-2026") @Size(max = 255) @Nullable
        String referenceNumber,

        @Size(max = 2000) @Nullable String notes) {

    IssueStockRequest {
        referenceNumber = TextRules.trimmed(referenceNumber);
        notes = TextRules.trimmed(notes);
    }
}
