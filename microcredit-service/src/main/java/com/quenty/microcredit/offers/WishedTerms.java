package com.quenty.microcredit.offers;

import java.math.BigDecimal;

/**
 * The figures in which loans of one product differ.
 *
 * @param annualRate nominal, as a fraction
 */
public record WishedTerms(BigDecimal amount, int termMonths, BigDecimal annualRate) {}
