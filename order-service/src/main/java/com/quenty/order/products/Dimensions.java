package com.quenty.order.products;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** The edges of a packed unit, in cm. */
public record Dimensions(
        @Schema(description = "In cm.", example = "32.5")
        @Positive
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        BigDecimal length,

        @Schema(description = "In cm.", example = "24")
        @Positive
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        BigDecimal width,

        @Schema(description = "In cm.", example = "8") @Positive @DecimalMax("10000") @Digits(integer = 5, fraction = 2)
        BigDecimal height) {}
