package com.quenty.microcredit.loanplans;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures in which loans of one product differ.
 *
 * @param annualRate nominal, as a fraction
 * @param firstDueDate of the first instalment; null for one period after the money is paid out
 */
public record LoanFigures(
        BigDecimal amount,
        int termMonths,
        BigDecimal annualRate,
        @Nullable LocalDate firstDueDate) {}
