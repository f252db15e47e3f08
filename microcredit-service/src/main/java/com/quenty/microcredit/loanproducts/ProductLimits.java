package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.loanproducts.LoanProduct.Range;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** Inside which an offer may move; both ends included. */
@Schema(name = "LoanProductLimits", description = "Inside which an offer may move; both ends included.")
record ProductLimits(
        @Schema(description = "In the product's currency.", example = "200000") @Positive
        BigDecimal minAmount,

        @Schema(description = "In the product's currency.", example = "20000000") @Positive @DecimalMax("9999999999.99")
        BigDecimal maxAmount,

        @Schema(example = "3") @Min(1) @Max(MAX_INSTALMENTS) int minInstalments,

        @Schema(example = "36") @Min(1) @Max(MAX_INSTALMENTS)
        int maxInstalments,

        @Schema(description = "A year, nominal, as a fraction: 0.08 is 8 %.", example = "0.08")
        @PositiveOrZero
        @Digits(integer = 1, fraction = 4)
        BigDecimal minAnnualRate,

        @Schema(description = "A year, nominal, as a fraction: 0.3 is 30 %.", example = "0.30")
        @PositiveOrZero
        @Digits(integer = 1, fraction = 4)
        BigDecimal maxAnnualRate) {

    /** More rows than any microcredit has, and few enough to replay at a request. */
    static final int MAX_INSTALMENTS = 600;

    void check() {
        requireOrdered(minAmount, maxAmount, "/limits/max_amount");
        requireOrdered(minInstalments, maxInstalments, "/limits/max_instalments");
        requireOrdered(minAnnualRate, maxAnnualRate, "/limits/max_annual_rate");
    }

    private static <T extends Comparable<T>> void requireOrdered(T min, T max, String pointer) {
        if (min.compareTo(max) > 0) {
            throw LoanProductProblems.Inconsistent.of(pointer, "must not be below the minimum");
        }
    }

    Range<BigDecimal> amount() {
        return new Range<>(minAmount, maxAmount);
    }

    Range<Integer> instalments() {
        return new Range<>(minInstalments, maxInstalments);
    }

    Range<BigDecimal> annualRate() {
        return new Range<>(minAnnualRate, maxAnnualRate);
    }
}
