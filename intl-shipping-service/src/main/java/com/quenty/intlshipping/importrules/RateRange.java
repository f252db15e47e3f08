package com.quenty.intlshipping.importrules;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rates that goods may have by what is known of their HS code.
 *
 * @param avg rounded to six decimals, as rates are kept
 * @param rules of the lowest and of the highest rate; one where the code decides
 */
public record RateRange(BigDecimal min, BigDecimal avg, BigDecimal max, List<ImportRule> rules) {

    public RateRange {
        rules = List.copyOf(rules);
    }

    public boolean isExact() {
        return min.compareTo(max) == 0;
    }
}
