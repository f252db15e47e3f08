package com.quenty.microcredit.scores;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CalculateScoreRequest(
        @Schema(
                description = "Optional for callers with data scope `own`, who ask for their own score.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Nullable
        String customerId,

        @Schema(description = "ISO 4217, of the amounts here and of the recommended limit.", example = "COP")
        String currency,

        @Schema(description = "Optional if unknown.", example = "3200000.00")
        @PositiveOrZero
        @DecimalMax("999999999.99")
        @Nullable
        BigDecimal monthlyIncome,

        @Schema(
                description = "Monthly instalments of debts with other lenders; those of our own loans are added.",
                example = "250000.00")
        @PositiveOrZero
        @DecimalMax("9999999999.99")
        @Nullable
        BigDecimal monthlyDebts) {

    /** Decimals that our columns hold. */
    private static final int MOST_DECIMALS = 2;

    /**
     * @throws com.quenty.platform.money.InvalidMoney for an unknown currency
     * @throws ValidationFailed for one that our columns can't hold, and too many decimals
     */
    void requireMoney() {
        int decimals = Money.decimals("/currency", currency);
        if (decimals > MOST_DECIMALS) {
            throw ValidationFailed.of("/currency", "has more decimals than credit is stored with");
        }
        var errors = new ArrayList<FieldProblem>();
        check("/monthly_income", monthlyIncome, decimals, errors);
        check("/monthly_debts", monthlyDebts, decimals, errors);
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    private void check(String pointer, @Nullable BigDecimal amount, int decimals, List<FieldProblem> errors) {
        if (amount != null && amount.stripTrailingZeros().scale() > decimals) {
            errors.add(new FieldProblem(pointer, "%s has %d decimals".formatted(currency, decimals)));
        }
    }
}
