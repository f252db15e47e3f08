package com.quenty.microcredit.usurycaps;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The highest rate that the law of a country allows from a day on, until a later cap takes its place.
 *
 * @param country ISO 3166-1 alpha-2
 * @param annualRate nominal, as a fraction
 */
public record UsuryCap(String country, LocalDate validFrom, BigDecimal annualRate) {}
