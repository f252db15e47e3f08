package com.quenty.intlshipping.tracking.shipments;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SetCarrierNumberRequest(
        @Schema(description = "Null for the shipment as a whole.", example = "1") @Min(1) @Nullable
        Integer pieceNumber,

        @Schema(description = "As the carrier gave it.", example = "1Z5R89390357567127") @NotBlank @Size(max = 50)
        String carrierNumber) {}
