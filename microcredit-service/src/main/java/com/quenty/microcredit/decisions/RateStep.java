package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditrates.RateOffer;
import java.math.BigDecimal;
import java.util.List;

/** One step from the base rate to the rate; fractions. */
record RateStep(String reason, BigDecimal added, BigDecimal after) {

    static List<RateStep> of(RateOffer rate) {
        return rate.steps().stream()
                .map(step -> new RateStep(step.reason(), step.added(), step.after()))
                .toList();
    }
}
