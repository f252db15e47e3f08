package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

record CreateCreditPolicyRequest(
        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01")
        LocalDate validFrom,

        @Schema(example = "700") @Min(300) @Max(850) Integer approveScore,

        @Schema(description = "A fraction.", example = "0.40")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal maxDebtToIncome,

        @Schema(example = "12") @Min(0) @Max(600) Integer minEmployedMonths,

        @Schema(example = "10") @DecimalMin(value = "0", inclusive = false) @Digits(integer = 4, fraction = 2)
        BigDecimal maxIncomes,

        @Schema(example = "550") @Min(300) @Max(850) Integer rejectScore,

        @Schema(description = "A fraction.", example = "0.60")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal rejectDebtToIncome,

        @Schema(example = "12") @DecimalMin(value = "0", inclusive = false) @Digits(integer = 4, fraction = 2)
        BigDecimal exposureIncomes,

        @Schema(description = "Reason of the change.", example = "Arrears of the last half-year")
        @NotBlank
        @Size(max = 500)
        String reason) {

    /** @throws ValidationFailed if it would approve what it rejects */
    void requireConsistent() {
        var errors = new ArrayList<FieldProblem>();
        if (rejectScore > approveScore) {
            errors.add(new FieldProblem("/reject_score", "must not be above approve_score"));
        }
        if (rejectDebtToIncome.compareTo(maxDebtToIncome) < 0) {
            errors.add(new FieldProblem("/reject_debt_to_income", "must not be below max_debt_to_income"));
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }
}
