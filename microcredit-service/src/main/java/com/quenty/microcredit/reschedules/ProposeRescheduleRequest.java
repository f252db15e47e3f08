package com.quenty.microcredit.reschedules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record ProposeRescheduleRequest(
        @Schema(
                description =
                        "From when it holds; it touches the instalments that fall due later. The business date when left"
                                + " out.",
                example = "2026-12-01")
        @Nullable
        LocalDate effectiveDate,

        @Schema(
                description = "Of the first of them; the rest follow at the usual distance. At most two years"
                        + " ahead. The dates stay when left out.",
                example = "2027-01-15")
        @Nullable
        LocalDate nextDueDate,

        @Schema(
                description =
                        "From `effective_date` on, nominal, as a fraction; inside the limits of the loan's product and"
                                + " the law's cap of the day, when proposed and when approved. The rate stays when left out."
                                + " A rate that is not 0 has to leave interest after rounding.",
                example = "0.1000")
        @PositiveOrZero
        @Digits(integer = 1, fraction = 4)
        @Nullable
        BigDecimal annualRate,

        @Schema(
                description = "Added to the number of instalments, or, negative, taken away; none when left out."
                        + " Instalments must not round to nothing.",
                example = "6")
        @Min(-600)
        @Max(600)
        @Nullable
        Integer furtherInstalments,

        @Schema(example = "Harvest two months late.") @NotBlank @Size(max = 500)
        String reason) {

    int further() {
        return Objects.requireNonNullElse(furtherInstalments, 0);
    }
}
