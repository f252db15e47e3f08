package com.quenty.intlshipping.dimensionalrules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parcels that are alike. */
public record Piece(
        @Schema(description = "How many there are.", defaultValue = "1", example = "2") @Min(1) @Max(999) @Nullable
        Integer quantity,

        @Schema(description = "In cm; in inches where `units` is `in_lb`.", example = "40")
        @NotNull
        @Positive
        @Digits(integer = 4, fraction = 3)
        BigDecimal length,

        @Schema(description = "In cm; in inches where `units` is `in_lb`.", example = "30")
        @NotNull
        @Positive
        @Digits(integer = 4, fraction = 3)
        BigDecimal width,

        @Schema(description = "In cm; in inches where `units` is `in_lb`.", example = "25.5")
        @NotNull
        @Positive
        @Digits(integer = 4, fraction = 3)
        BigDecimal height,

        @Schema(description = "Of one, in kg; in lb where `units` is `in_lb`.", example = "4.2")
        @NotNull
        @Positive
        @Digits(integer = 5, fraction = 3)
        BigDecimal weight) {

    public int count() {
        return quantity == null ? 1 : quantity;
    }

    public BigDecimal longestSide() {
        return length.max(width).max(height);
    }

    /** As measured. */
    BigDecimal volume() {
        return length.multiply(width).multiply(height);
    }
}
