package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.RateRange;
import java.math.BigDecimal;
import java.util.function.Function;

/** One of the three assumptions about rates that HS codes leave open. */
enum Scenario {
    MIN,
    AVG,
    MAX;

    BigDecimal rate(RateRange range) {
        return switch (this) {
            case MIN -> range.min();
            case AVG -> range.avg();
            case MAX -> range.max();
        };
    }

    static AmountRange range(Function<Scenario, BigDecimal> amount) {
        return new AmountRange(amount.apply(MIN), amount.apply(AVG), amount.apply(MAX));
    }
}
