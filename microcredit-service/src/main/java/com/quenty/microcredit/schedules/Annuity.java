package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The arithmetic of equal instalments, to 34 digits; who turns the result into money names the rounding. */
final class Annuity {

    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int WEEKS_OF_YEAR = 52;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;

    private Annuity() {}

    /** Over periods of equal, nominal length. */
    static BigDecimal nominal(BigDecimal balance, BigDecimal annualRate, LoanRules rules, int periods) {
        var rate = periodRate(annualRate, rules);
        if (rate.signum() == 0) {
            return share(balance, periods);
        }
        var growth = BigDecimal.ONE.add(rate).pow(periods, PRECISION);
        return balance.multiply(rate).multiply(growth, PRECISION).divide(growth.subtract(BigDecimal.ONE), PRECISION);
    }

    /** Of a period of nominal length. */
    static BigDecimal periodRate(BigDecimal annualRate, LoanRules rules) {
        int count = rules.every().count();
        int year = rules.dayCount().daysOfYear();
        boolean daily = rules.interestPeriod() == InterestPeriod.DAILY;
        return switch (rules.every().unit()) {
            case DAYS -> portion(annualRate, count, year);
            case WEEKS ->
                daily
                        ? portion(annualRate, (long) count * DAYS_OF_WEEK, year)
                        : portion(annualRate, count, WEEKS_OF_YEAR);
            case MONTHS ->
                daily
                        ? portion(annualRate, (long) count * DAYS_OF_MONTH, year)
                        : portion(annualRate, count, MONTHS_OF_YEAR);
        };
    }

    /**
     * Over periods that each have a rate of their own: with growth g_k = 1 + rate_k the instalment is balance x g_1 …
     * g_n / fn_n, where fn_1 = 1 and fn_k = 1 + fn_(k-1) x g_k.
     */
    static BigDecimal byPeriods(BigDecimal balance, List<BigDecimal> rates) {
        var growth = BigDecimal.ONE;
        var fn = BigDecimal.ZERO;
        for (var rate : rates) {
            var factor = BigDecimal.ONE.add(rate);
            growth = growth.multiply(factor, PRECISION);
            fn = BigDecimal.ONE.add(fn.multiply(factor, PRECISION), PRECISION);
        }
        return balance.multiply(growth, PRECISION).divide(fn, PRECISION);
    }

    static BigDecimal share(BigDecimal amount, int parts) {
        return amount.divide(BigDecimal.valueOf(parts), PRECISION);
    }

    static BigDecimal portion(BigDecimal amount, long part, long whole) {
        return amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), PRECISION);
    }

    /** The nearest multiple; halves go to the even one. */
    static BigDecimal toMultiple(BigDecimal amount, BigDecimal multiple) {
        return amount.divide(multiple, 0, RoundingMode.HALF_EVEN).multiply(multiple);
    }
}
