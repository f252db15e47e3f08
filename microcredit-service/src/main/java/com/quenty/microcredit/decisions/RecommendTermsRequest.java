package com.quenty.microcredit.decisions;

import com.quenty.microcredit.loanplans.LoanFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RecommendTermsRequest(
        @Schema(description = "In the application's currency.", example = "4000000.00")
        @NotNull
        @Positive
        @DecimalMax("9999999999.99")
        BigDecimal amount,

        @Schema(example = "12") @Positive @Max(600) Integer termMonths,

        @Schema(description = "Nominal, as a fraction; within the product and the usury cap.", example = "0.1500")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 1, fraction = 4)
        BigDecimal annualRate,

        @Schema(description = "Of the first instalment; defaults to what was asked for.", example = "2026-12-05")
        @Nullable
        LocalDate firstDueDate,

        @Schema(example = "Employer confirmed the income by telephone") @NotBlank @Size(max = 500)
        String reason) {

    /** @param requestedFirstDueDate what the customer asked for */
    LoanFigures terms(@Nullable LocalDate requestedFirstDueDate) {
        return new LoanFigures(
                amount, termMonths, annualRate, firstDueDate == null ? requestedFirstDueDate : firstDueDate);
    }
}
