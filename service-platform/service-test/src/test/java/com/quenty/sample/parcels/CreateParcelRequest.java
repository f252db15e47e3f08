package com.quenty.sample.parcels;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record CreateParcelRequest(
        @NotBlank String senderId,
        @NotBlank String companyId,

        @Schema(description = "In kilograms.", example = "1.5") @NotNull
        BigDecimal weight,

        @Nullable String notes) {}
