package com.quenty.microcredit.creditrates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A rate and how it was derived.
 *
 * @param annualRate as a fraction, with four decimals
 * @param steps from the base to the rate, each with what it added
 */
public record RateOffer(BigDecimal annualRate, LocalDate tableOf, List<Step> steps) {

    public record Step(String reason, BigDecimal added, BigDecimal after) {}

    public RateOffer {
        steps = List.copyOf(steps);
    }
}
