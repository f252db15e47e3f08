package com.quenty.microcredit.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and by whom.
 *
 * @param firstDueDate null for one period after the money is paid out
 * @param country whose law caps the rate, ISO 3166-1 alpha-2; null when it is not known
 * @param monthlyIncome 0 when it is not known
 * @param monthlyDebts what all debts ask a month, ours included, without the loan asked for
 * @param employedMonths null when it is not known
 * @param exposure what the customer owes us and what we have offered him, without this
 */
public record CreditWish(
        BigDecimal amount,
        int termMonths,
        @Nullable LocalDate firstDueDate,
        @Nullable String country,
        BigDecimal monthlyIncome,
        BigDecimal monthlyDebts,
        @Nullable Integer employedMonths,
        BigDecimal exposure) {}
