package com.quenty.intlshipping.fuelrates;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

record CreateFuelRateRequest(
        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "As a fraction.", example = "0.1850")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal rate,

        @Schema(description = "Where the carrier says so.", example = "Weekly table of the carrier")
        @NotBlank
        @Size(max = 500)
        String source) {}
