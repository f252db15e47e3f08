package com.quenty.order.inventory.handling;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

record QuarantineStockRequest(
        @Schema(description = "In units; at most the available ones.", example = "12") @NotNull @Positive
        Integer quantity,

        @Schema(description = "Kept as the notes of the ledger's entries.", example = "Wet cartons.")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    QuarantineStockRequest {
        reason = TextRules.trimmed(reason);
    }
}
