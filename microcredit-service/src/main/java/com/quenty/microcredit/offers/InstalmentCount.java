package com.quenty.microcredit.offers;

import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;

/** Between a term in months and a number of instalments, by the rhythm of repayment. A year has 12 months, 52 weeks, 365 days. */
final class InstalmentCount {

    private static final int MONTHS_OF_YEAR = 12;

    private InstalmentCount() {}

    /** As many whole periods as fit into the term; empty when months don't come out even, or none fits. */
    static OptionalInt in(int termMonths, RepaymentEvery every) {
        int count = switch (every.unit()) {
            case MONTHS -> termMonths % every.count() == 0 ? termMonths / every.count() : 0;
            case WEEKS, DAYS -> (int) ((long) termMonths * perYear(every) / ((long) MONTHS_OF_YEAR * every.count()));
        };
        return count < 1 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** What an instalment of this rhythm asks a month. */
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
