package com.quenty.microcredit.terms;

import java.time.LocalDate;

/** The rhythm of repayment: every two weeks, every month, every 90 days. */
public record RepaymentEvery(int count, PeriodUnit unit) {

    public RepaymentEvery {
        if (count < 1) {
            throw new IllegalArgumentException("a repayment period is at least one " + unit.code());
        }
    }

    public static RepaymentEvery days(int count) {
        return new RepaymentEvery(count, PeriodUnit.DAYS);
    }

    public static RepaymentEvery weeks(int count) {
        return new RepaymentEvery(count, PeriodUnit.WEEKS);
    }

    public static RepaymentEvery months(int count) {
        return new RepaymentEvery(count, PeriodUnit.MONTHS);
    }

    /**
     * So many periods after (or, negative, before) the anchor, always counted from the anchor itself: from 31 January
     * the dates are 28 February and 31 March, not 28 March.
     */
    public LocalDate after(LocalDate anchor, int periods) {
        long steps = (long) periods * count;
        return switch (unit) {
            case DAYS -> anchor.plusDays(steps);
            case WEEKS -> anchor.plusWeeks(steps);
            case MONTHS -> anchor.plusMonths(steps);
        };
    }
}
