package com.quenty.microcredit.ratetables;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

record CreateRateTableRequest(
        @Schema(
                description = "ISO 4217, at most 2 decimals; `XXX` for all currencies without a table of their own.",
                example = "COP")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01")
        LocalDate validFrom,

        @Schema(example = "0.1200") @DecimalMin("0") @DecimalMax("9") @Digits(integer = 1, fraction = 4)
        BigDecimal base,

        @Size(max = 20) List<@Valid RateBand> byScore,

        @Size(max = 20) List<@Valid RateBand> byAmount,

        @Size(max = 20) List<@Valid RateBand> byTermMonths,

        @Schema(description = "Lower bound of the rate, whatever the bands say.", example = "0.0800")
        @DecimalMin("0")
        @DecimalMax("9")
        @Digits(integer = 1, fraction = 4)
        BigDecimal minRate,

        @Schema(description = "Upper bound of the rate, whatever the bands say.", example = "0.3000")
        @DecimalMin("0")
        @DecimalMax("9")
        @Digits(integer = 1, fraction = 4)
        BigDecimal maxRate,

        @Schema(description = "Reason of the change.", example = "The central bank lowered its rate")
        @NotBlank
        @Size(max = 500)
        String reason) {

    /** Decimals that our columns hold: no loan could be in a currency of more. */
    private static final int MOST_DECIMALS = 2;

    /**
     * @throws com.quenty.platform.money.InvalidMoney for an unknown currency, and for one of more decimals
     * @throws ValidationFailed if it contradicts itself
     */
    void requireConsistent() {
        if (!currency.equals(RateTable.ANY_CURRENCY)) {
            Money.decimals("/currency", currency, MOST_DECIMALS);
        }
        var errors = new ArrayList<FieldProblem>();
        if (minRate.compareTo(maxRate) > 0) {
            errors.add(new FieldProblem("/min_rate", "must not be above max_rate"));
        }
        requireDistinct("/by_score", byScore, errors);
        requireDistinct("/by_amount", byAmount, errors);
        requireDistinct("/by_term_months", byTermMonths, errors);
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    private static void requireDistinct(String pointer, List<RateBand> bands, List<FieldProblem> errors) {
        if (!RateBand.haveDistinctLimits(bands)) {
            errors.add(new FieldProblem(pointer, "names a limit twice"));
        }
    }
}
