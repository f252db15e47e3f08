package com.quenty.microcredit.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures in which loans of one product differ.
 *
 * @param annualRate nominal, as a fraction
 * @param firstDueDate of the first instalment; null for one period after the money is paid out
 */
public record WishedTerms(
        BigDecimal amount,
        int termMonths,
        BigDecimal annualRate,
        @Nullable LocalDate firstDueDate) {}
