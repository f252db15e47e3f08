package com.quenty.intlshipping.landedcosts;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Goods of one HS code and origin. */
record LandedGoods(
        @Schema(
                description = "2, 4, 6 or 8 to 12 digits; full stops and blanks between them don't matter.",
                example = "6109.10")
        @NotBlank
        @Size(max = 20)
        String hsCode,

        @Schema(description = "In which they were made, ISO 3166-1 alpha-2.", example = "CO") @NotNull @CountryCode
        String originCountry,

        @Schema(example = "4") @Min(1) @Max(1_000_000) int quantity,

        @Schema(description = "Of one, in `currency`, without freight and insurance.", example = "25.00")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        BigDecimal unitValue) {}
