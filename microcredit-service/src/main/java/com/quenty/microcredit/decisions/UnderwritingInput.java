package com.quenty.microcredit.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The loan that an application asks for, and the facts known of the customer.
 *
 * @param firstDueDate null for one period after the money is paid out
 * @param monthlyIncome 0 if unknown
 * @param monthlyDebts monthly instalments of all debts, our own loans included, without the loan asked for
 * @param employedMonths null if unknown
 * @param exposure open loans and offers of the customer, without this application
 */
record UnderwritingInput(
        BigDecimal amount,
        int termMonths,
        @Nullable LocalDate firstDueDate,
        BigDecimal monthlyIncome,
        BigDecimal monthlyDebts,
        @Nullable Integer employedMonths,
        BigDecimal exposure) {}
