package com.quenty.microcredit.loanplans;

import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;

/** Converts between a term in months and a number of instalments. A year has 12 months, 52 weeks or 365 days. */
final class InstalmentCount {

    private static final int MONTHS_OF_YEAR = 12;

    private InstalmentCount() {}

    /** The whole periods that fit into the term; empty if months leave a remainder, or if none fits. */
    static OptionalInt in(int termMonths, RepaymentEvery every) {
        int count = switch (every.unit()) {
            case MONTHS -> termMonths % every.count() == 0 ? termMonths / every.count() : 0;
            case WEEKS, DAYS -> (int) ((long) termMonths * perYear(every) / ((long) MONTHS_OF_YEAR * every.count()));
        };
        return count < 1 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** The monthly equivalent of an instalment. */
    static BigDecimal aMonth(BigDecimal instalment, RepaymentEvery every) {
        return instalment
                .multiply(BigDecimal.valueOf(perYear(every)))
                .divide(BigDecimal.valueOf((long) MONTHS_OF_YEAR * every.count()), MathContext.DECIMAL64);
    }

    private static int perYear(RepaymentEvery every) {
        return switch (every.unit()) {
            case DAYS -> 365;
            case WEEKS -> 52;
            case MONTHS -> MONTHS_OF_YEAR;
        };
    }
}
