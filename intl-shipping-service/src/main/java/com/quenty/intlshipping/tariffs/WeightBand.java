package com.quenty.intlshipping.tariffs;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The charges of a zone for billable weights from one, inclusive, to another, exclusive. */
public record WeightBand(
        @Schema(example = "4")
        @NotBlank
        @Pattern(regexp = "[A-Z0-9_-]{1,20}", message = "must be one to twenty capital letters, digits, _ or -")
        String zone,

        @Schema(description = "In kg, inclusive.", example = "0.5")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 6, fraction = 3)
        BigDecimal minWeight,

        @Schema(description = "In kg, exclusive; no limit when absent.", example = "1")
        @Positive
        @Digits(integer = 6, fraction = 3)
        @Nullable
        BigDecimal maxWeight,

        @Schema(description = "In the tariff's currency.", example = "62.40")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        BigDecimal baseRate,

        @Schema(description = "For each kg of the billable weight, parts of a kg in proportion.", example = "0")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 6, fraction = 4)
        BigDecimal perKg,

        @Schema(description = "For each m3 as measured, parts in proportion.", example = "0")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 6, fraction = 4)
        BigDecimal perM3) {

    boolean holds(BigDecimal weight) {
        return minWeight.compareTo(weight) <= 0 && (maxWeight == null || weight.compareTo(maxWeight) < 0);
    }
}
