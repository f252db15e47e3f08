package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The unit of time of the actuarial method (12 CFR 1026 Appendix J (b)(4), (5)): the interval most common in a
 * transaction, at most a year. Time between two days is counted backwards from the later one in full units; what
 * remains is a fraction of one.
 *
 * @param count of {@code interval} in one unit
 */
public record UnitPeriod(Interval interval, int count) {

    public enum Interval {
        DAY,
        WEEK,
        HALF_MONTH,
        MONTH
    }

    private static final int DAYS_OF_YEAR = 365;
    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKS_OF_YEAR = 52;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int HALF_MONTHS_OF_YEAR = 24;
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_HALF_MONTH = 15;

    /** So many full units and this fraction of another. */
    public record Elapsed(int full, BigDecimal fraction) {}

    public static UnitPeriod of(RepaymentEvery every) {
        return switch (every.unit()) {
            case MONTHS -> new UnitPeriod(Interval.MONTH, Math.min(every.count(), MONTHS_OF_YEAR));
            case WEEKS -> new UnitPeriod(Interval.WEEK, Math.min(every.count(), WEEKS_OF_YEAR));
            case DAYS ->
                every.count() % DAYS_OF_WEEK == 0
                        ? new UnitPeriod(Interval.WEEK, Math.min(every.count() / DAYS_OF_WEEK, WEEKS_OF_YEAR))
                        : new UnitPeriod(Interval.DAY, Math.min(every.count(), DAYS_OF_YEAR));
        };
    }

    /**
     * The interval that occurs most often between the days of a transaction, the shorter of two that occur equally
     * often. Where none occurs twice: the average interval, as the nearest standard one. For a single payment: the term
     * itself, at most a year.
     *
     * @param days of all advances and payments, ascending, each once; at least two
     */
    public static UnitPeriod mostCommon(List<LocalDate> days) {
        if (days.size() == 2) {
            return term(days.getFirst(), days.getLast());
        }
        if (twiceAMonth(days.subList(1, days.size()))) {
            return new UnitPeriod(Interval.HALF_MONTH, 1);
        }
        UnitPeriod best = null;
        long most = 1;
        for (var candidate : candidates(days)) {
            long occurs = IntStream.range(1, days.size())
                    .filter(i -> candidate.separates(days.get(i - 1), days.get(i)))
                    .count();
            if (occurs > most) {
                most = occurs;
                best = candidate;
            }
        }
        return best == null ? nearestStandard(days) : best;
    }

    /** Shortest first; where a month and four weeks tell the same days apart, the month is the standard interval. */
    private static List<UnitPeriod> candidates(List<LocalDate> days) {
        var found = new ArrayList<UnitPeriod>();
        var gaps = IntStream.range(1, days.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .filter(gap -> gap > 0 && gap < DAYS_OF_YEAR)
                .distinct()
                .sorted()
                .toArray();
        for (int months = 1; months <= MONTHS_OF_YEAR; months++) {
            found.add(new UnitPeriod(Interval.MONTH, months));
        }
        for (long gap : gaps) {
            found.add(
                    gap % DAYS_OF_WEEK == 0
                            ? new UnitPeriod(Interval.WEEK, (int) gap / DAYS_OF_WEEK)
                            : new UnitPeriod(Interval.DAY, (int) gap));
        }
        found.sort((one, other) -> Integer.compare(one.roughDays(), other.roughDays()));
        return found;
    }

    private static boolean twiceAMonth(List<LocalDate> payments) {
        var daysOfMonth = payments.stream()
                .map(LocalDate::getDayOfMonth)
                .distinct()
                .sorted()
                .toList();
        if (payments.size() < 3
                || daysOfMonth.size() != 2
                || Math.abs(daysOfMonth.getLast() - daysOfMonth.getFirst() - DAYS_OF_HALF_MONTH) > 1) {
            return false;
        }
        return IntStream.range(1, payments.size())
                .allMatch(i -> payments.get(i - 1).getDayOfMonth()
                                != payments.get(i).getDayOfMonth()
                        && ChronoUnit.DAYS.between(payments.get(i - 1), payments.get(i)) <= DAYS_OF_HALF_MONTH + 2);
    }

    private static UnitPeriod term(LocalDate from, LocalDate to) {
        if (!to.isBefore(from.plusYears(1))) {
            return new UnitPeriod(Interval.MONTH, MONTHS_OF_YEAR);
        }
        for (int months = 1; months < MONTHS_OF_YEAR; months++) {
            var unit = new UnitPeriod(Interval.MONTH, months);
            if (unit.separates(from, to)) {
                return unit;
            }
        }
        return new UnitPeriod(Interval.DAY, (int) ChronoUnit.DAYS.between(from, to));
    }

    private static UnitPeriod nearestStandard(List<LocalDate> days) {
        long average = ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) / (days.size() - 1);
        var standards = new ArrayList<UnitPeriod>(List.of(new UnitPeriod(Interval.DAY, 1)));
        IntStream.rangeClosed(1, WEEKS_OF_YEAR).forEach(weeks -> standards.add(new UnitPeriod(Interval.WEEK, weeks)));
        standards.add(new UnitPeriod(Interval.HALF_MONTH, 1));
        IntStream.rangeClosed(1, MONTHS_OF_YEAR)
                .forEach(months -> standards.add(new UnitPeriod(Interval.MONTH, months)));
        return standards.stream()
                .sorted((one, other) -> Integer.compare(one.roughDays(), other.roughDays()))
                .reduce((one, other) ->
                        Math.abs(other.roughDays() - average) < Math.abs(one.roughDays() - average) ? other : one)
                .orElseThrow();
    }

    private int roughDays() {
        return switch (interval) {
            case DAY -> count;
            case WEEK -> count * DAYS_OF_WEEK;
            case HALF_MONTH -> count * DAYS_OF_HALF_MONTH;
            case MONTH -> count * DAYS_OF_YEAR / MONTHS_OF_YEAR;
        };
    }

    private boolean separates(LocalDate from, LocalDate to) {
        if (interval == Interval.MONTH) {
            return monthsBack(to, count, Math.max(from.getDayOfMonth(), to.getDayOfMonth()))
                    .equals(from);
        }
        return ChronoUnit.DAYS.between(from, to) == roughDays();
    }

    /** In one year. */
    public BigDecimal perYear() {
        int year = switch (interval) {
            case DAY -> DAYS_OF_YEAR;
            case WEEK -> WEEKS_OF_YEAR;
            case HALF_MONTH -> HALF_MONTHS_OF_YEAR;
            case MONTH -> MONTHS_OF_YEAR;
        };
        return BigDecimal.valueOf(year).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    /**
     * Counted backwards from {@code to}.
     *
     * @param anchorDay day of month on which the transaction's payments fall where the month has it; months that are
     *     shorter end on their last day instead
     */
    public Elapsed between(LocalDate from, LocalDate to, int anchorDay) {
        return switch (interval) {
            case DAY, WEEK -> {
                long days = ChronoUnit.DAYS.between(from, to);
                yield elapsed((int) (days / roughDays()), days % roughDays(), roughDays());
            }
            case HALF_MONTH -> {
                int months = fullMonths(from, to, anchorDay);
                long days = ChronoUnit.DAYS.between(from, monthsBack(to, months, anchorDay));
                int extra = days >= DAYS_OF_HALF_MONTH ? 1 : 0;
                // The second half of a month of 31 days is no longer than the first.
                long rest = Math.min(days - (long) extra * DAYS_OF_HALF_MONTH, DAYS_OF_HALF_MONTH);
                yield elapsed(2 * months + extra, rest, DAYS_OF_HALF_MONTH);
            }
            case MONTH -> {
                int months = fullMonths(from, to, anchorDay);
                int units = months / count;
                int left = months % count;
                var end = monthsBack(to, months, anchorDay);
                long days = ChronoUnit.DAYS.between(from, end);
                if (count == MONTHS_OF_YEAR && days > 0) {
                    // A part of a year that is no whole number of months is counted in days.
                    long ofYear = ChronoUnit.DAYS.between(from, monthsBack(to, units * MONTHS_OF_YEAR, anchorDay));
                    yield elapsed(units, ofYear, DAYS_OF_YEAR);
                }
                yield elapsed(units, (long) left * DAYS_OF_MONTH + days, (long) count * DAYS_OF_MONTH);
            }
        };
    }

    private static Elapsed elapsed(int full, long part, long whole) {
        return new Elapsed(full, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }

    private static int fullMonths(LocalDate from, LocalDate to, int anchorDay) {
        int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
        return monthsBack(to, months, anchorDay).isBefore(from) ? months - 1 : months;
    }

    /** A day that stands for the anchor because its month is short goes back to the anchor in longer months. */
    private static LocalDate monthsBack(LocalDate day, int months, int anchorDay) {
        if (months == 0) {
            return day;
        }
        var month = YearMonth.from(day).minusMonths(months);
        boolean clipped = day.getDayOfMonth() == day.lengthOfMonth() && day.getDayOfMonth() < anchorDay;
        return month.atDay(Math.min(clipped ? anchorDay : day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
