package com.quenty.order.inventory.handling;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReverseMovementRequest(
        @Schema(description = "Kept as the notes of the reversal.", example = "Booked to the wrong product.")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    ReverseMovementRequest {
        reason = TextRules.trimmed(reason);
    }
}
