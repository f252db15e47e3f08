package com.quenty.reverselogistics.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** The part of the price that goes back for goods of a grade. */
public record GradeFactor(
        ConditionGrade grade,

        @Schema(description = "As a fraction.", example = "0.9000")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal factor) {}
