package com.quenty.microcredit.creditpolicies;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a decision is based on.
 *
 * @param monthlyDebts monthly instalments of all other debts
 * @param instalment monthly instalment of the loan asked for; counts as a debt
 * @param employedMonths null if not stated
 */
public record Applicant(
        int score,
        BigDecimal requestedAmount,
        BigDecimal monthlyIncome,
        BigDecimal monthlyDebts,
        BigDecimal instalment,
        @Nullable Integer employedMonths) {

    /** Share of the income that debts take, this loan included; null without income. */
    public @Nullable BigDecimal debtToIncome() {
        return monthlyIncome.signum() == 0
                ? null
                : monthlyDebts.add(instalment).divide(monthlyIncome, MathContext.DECIMAL64);
    }

    /** How many monthly incomes are asked for; null without income. */
    public @Nullable BigDecimal incomesAskedFor() {
        return monthlyIncome.signum() == 0 ? null : requestedAmount.divide(monthlyIncome, MathContext.DECIMAL64);
    }
}
