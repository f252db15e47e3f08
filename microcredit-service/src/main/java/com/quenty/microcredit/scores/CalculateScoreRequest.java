package com.quenty.microcredit.scores;

import com.quenty.platform.money.InvalidMoney;
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
                description = "Callers who see only themselves can leave it out.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Nullable
        String customerId,

        @Schema(description = "ISO 4217, of the amounts here and of the recommended limit.", example = "COP")
        String currency,

        @Schema(description = "Left out when it is not known.", example = "3200000.00")
        @PositiveOrZero
        @DecimalMax("999999999.99")
        @Nullable
        BigDecimal monthlyIncome,

        @Schema(
                description = "What debts elsewhere ask a month; instalments of loans from us are added.",
                example = "250000.00")
        @PositiveOrZero
        @DecimalMax("9999999999.99")
        @Nullable
        BigDecimal monthlyDebts) {

    /** What our columns keep of an amount. */
    private static final int MOST_DECIMALS = 2;

    /** @throws ValidationFailed for a currency that is none, or that our columns can't hold, and for too many decimals */
    void requireMoney() {
        int decimals;
        try {
            decimals = Money.decimals(currency);
        } catch (InvalidMoney unknown) {
            throw ValidationFailed.of("/currency", "must be a currency of ISO 4217");
        }
        if (decimals > MOST_DECIMALS) {
            throw ValidationFailed.of("/currency", "has more decimals than credit is kept with");
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
