package com.quenty.microcredit.creditrates;

import com.quenty.microcredit.creditrates.RateOffer.Step;
import com.quenty.microcredit.ratetables.RateTable;
import com.quenty.microcredit.ratetables.RateTable.Band;
import com.quenty.microcredit.usurycaps.UsuryCap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Base rate, adjustments, our own bounds, and finally the usury cap. */
public final class RatePolicy {

    private static final int DECIMALS = 4;

    private final RateTable table;
    private final Optional<UsuryCap> cap;

    /**
     * @param table of the day
     * @param cap of the day and the customer's country; empty if no law is known
     */
    public RatePolicy(RateTable table, Optional<UsuryCap> cap) {
        this.table = table;
        this.cap = cap;
    }

    public RateOffer rate(int score, BigDecimal amount, int termMonths) {
        var steps = new ArrayList<Step>();
        var rate = step(steps, "base", BigDecimal.ZERO, table.base());
        rate = step(steps, "score", rate, rate.add(adjustment(table.byScore(), BigDecimal.valueOf(score))));
        rate = step(steps, "amount", rate, rate.add(adjustment(table.byAmount(), amount)));
        rate = step(steps, "term", rate, rate.add(adjustment(table.byTermMonths(), BigDecimal.valueOf(termMonths))));
        rate = step(steps, "bounds", rate, rate.max(table.minRate()).min(table.maxRate()));
        var beforeLaw = rate;
        rate = cap.map(law -> step(steps, "usury_cap", beforeLaw, beforeLaw.min(law.annualRate())))
                .orElse(beforeLaw);
        // Down, so that rounding never lifts a rate above the law.
        return new RateOffer(rate.setScale(DECIMALS, RoundingMode.DOWN), table.validFrom(), steps);
    }

    private static BigDecimal step(List<Step> steps, String reason, BigDecimal before, BigDecimal after) {
        steps.add(new Step(reason, after.subtract(before), after));
        return after;
    }

    private static BigDecimal adjustment(List<Band> bands, BigDecimal value) {
        return bands.stream()
                .filter(band -> value.compareTo(band.minValue()) >= 0)
                .max(Comparator.comparing(Band::minValue))
                .map(Band::adjustment)
                .orElse(BigDecimal.ZERO);
    }
}
