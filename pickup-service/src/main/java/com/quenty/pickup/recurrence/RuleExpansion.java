package com.quenty.pickup.recurrence;

import com.quenty.pickup.recurrence.RecurrenceRule.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The local times of a rule in order, period by period. Of each period the set is made whole, since BYSETPOS counts in it also what lies
 * before the start. Periods that the rule leaves out are jumped over, and the work is bounded.
 */
final class RuleExpansion {

    /** No calendar in use goes beyond it. */
    private static final LocalDateTime LAST = LocalDateTime.of(9998, 12, 31, 23, 59, 59);

    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    /** Of days and shorter periods that are looked at: some tenths of a second. */
    private static final int MOST_STEPS = 6_000_000;

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final YearDays days;
    /** Seconds from the beginning of a day, or of a shorter period. */
    private final int[] times;

    private int steps;
    /** No period that begins later is looked at. */
    private LocalDateTime end = LocalDateTime.MAX;

    private Predicate<LocalDateTime> sink = local -> true;

    RuleExpansion(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
        this.days = new YearDays(rule, start.toLocalDate());
        this.times = times();
    }

    /**
     * Hands over one local time after the other, from the start on.
     *
     * @param from what lies before it may be left out, but need not
     * @param until nothing is wanted from it on
     * @param wanted answers whether it wants more
     * @throws RecurrenceProblems.TooSparse when that takes too long
     */
    void each(LocalDateTime from, LocalDateTime until, Predicate<LocalDateTime> wanted) {
        this.sink = wanted;
        this.end = until.isAfter(LAST) ? LAST : until;
        this.steps = 0;
        var after = from.isAfter(start) ? from : start;
        switch (rule.frequency()) {
            case YEARLY -> years(after);
            case MONTHLY -> months(after);
            case WEEKLY -> weeks(after);
            case DAILY -> everyDay(after);
            case HOURLY -> shortPeriods(after, HOUR);
            case MINUTELY -> shortPeriods(after, MINUTE);
            case SECONDLY -> shortPeriods(after, 1);
        }
    }

    private void years(LocalDateTime from) {
        long base = firstYear();
        long periods = Math.max(0, Math.floorDiv(from.getYear() - 2 - base, rule.interval()));
        for (long year = base + periods * rule.interval(); year <= end.getYear() + 1; year += rule.interval()) {
            step(366);
            if (!handOver(days.ofYear((int) year))) {
                return;
            }
        }
    }

    /**
     * By weeks, years are counted from the one whose week the start is in. A start in the last week of the year before its own date's
     * counts from its date's year unless it is an occurrence itself.
     */
    private int firstYear() {
        int year = start.getYear();
        if (!rule.has(Part.BYWEEKNO)) {
            return year;
        }
        int weekYear = days.weekYear(start.toLocalDate());
        if (weekYear >= year || rule.interval() == 1) {
            return weekYear;
        }
        return days.ofYear(weekYear).contains(start.toLocalDate()) ? weekYear : year;
    }

    private void months(LocalDateTime from) {
        var base = YearMonth.from(start);
        long periods = Math.max(0, (base.until(YearMonth.from(from), ChronoUnit.MONTHS) - 1) / rule.interval());
        for (var month = base.plusMonths(periods * rule.interval());
                !month.isAfter(YearMonth.from(end));
                month = month.plusMonths(rule.interval())) {
            step(31);
            if (!handOver(days.ofMonth(month))) {
                return;
            }
        }
    }

    private void weeks(LocalDateTime from) {
        var base = days.weekOf(start.toLocalDate());
        long periods = Math.max(0, (base.until(from.toLocalDate(), ChronoUnit.WEEKS) - 1) / rule.interval());
        for (var week = base.plusWeeks(periods * rule.interval());
                !week.isAfter(end.toLocalDate());
                week = week.plusWeeks(rule.interval())) {
            step(7);
            if (!handOver(days.ofWeek(week))) {
                return;
            }
        }
    }

    private void everyDay(LocalDateTime from) {
        var base = start.toLocalDate();
        long periods = Math.max(0, (base.until(from.toLocalDate(), ChronoUnit.DAYS) - 1) / rule.interval());
        for (var day = base.plusDays(periods * rule.interval());
                !day.isAfter(end.toLocalDate());
                day = nextDay(base, day)) {
            step(1);
            if (days.leaves(day) && !handOver(List.of(day))) {
                return;
            }
        }
    }

    private LocalDate nextDay(LocalDate base, LocalDate day) {
        if (days.inMonth(day.getMonth())) {
            return day.plusDays(rule.interval());
        }
        var nextMonth = day.withDayOfMonth(1).plusMonths(1);
        return base.plusDays(
                Math.ceilDiv(base.until(nextMonth, ChronoUnit.DAYS), (long) rule.interval()) * rule.interval());
    }

    /** @param unit seconds of a period */
    private void shortPeriods(LocalDateTime from, int unit) {
        var base = start.truncatedTo(
                unit == HOUR ? ChronoUnit.HOURS : unit == MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
        long length = (long) unit * rule.interval();
        var period = base.plusSeconds(Math.max(0, base.until(from, ChronoUnit.SECONDS) / length) * length);
        while (!period.isAfter(end)) {
            step(1);
            var earliest = leftOutUntil(period, unit);
            if (earliest.equals(period)) {
                if (!handOverTimes(List.of(period))) {
                    return;
                }
                period = period.plusSeconds(length);
            } else {
                period = base.plusSeconds(Math.ceilDiv(base.until(earliest, ChronoUnit.SECONDS), length) * length);
            }
        }
    }

    /** The period itself, if the rule leaves it in; otherwise the next time before which it leaves none in. */
    private LocalDateTime leftOutUntil(LocalDateTime period, int unit) {
        var date = period.toLocalDate();
        if (!days.inMonth(date.getMonth())) {
            return date.withDayOfMonth(1).plusMonths(1).atStartOfDay();
        }
        if (!days.leaves(date)) {
            return date.plusDays(1).atStartOfDay();
        }
        if (leavesOut(Part.BYHOUR, period.getHour())) {
            return period.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        if (unit < HOUR && leavesOut(Part.BYMINUTE, period.getMinute())) {
            return period.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        if (unit < MINUTE && leavesOut(Part.BYSECOND, period.getSecond())) {
            return period.plusSeconds(1);
        }
        return period;
    }

    private boolean leavesOut(Part part, int number) {
        return rule.has(part) && !rule.numbers(part).contains(number);
    }

    private void step(int size) {
        steps += size;
        if (steps > MOST_STEPS) {
            throw new RecurrenceProblems.TooSparse();
        }
    }

    private boolean handOver(List<LocalDate> period) {
        return handOverTimes(period.stream().map(LocalDate::atStartOfDay).toList());
    }

    /** @param beginnings of the days or shorter periods that make up the set of one period; each has all the times */
    private boolean handOverTimes(List<LocalDateTime> beginnings) {
        long size = (long) beginnings.size() * times.length;
        if (size == 0) {
            return true;
        }
        if (rule.has(Part.BYSETPOS)) {
            for (long position : positions(size)) {
                if (!handOver(beginnings, position)) {
                    return false;
                }
            }
            return true;
        }
        for (long position = 0; position < size; position++) {
            if (!handOver(beginnings, position)) {
                return false;
            }
        }
        return true;
    }

    /** Within a set of this size, ascending, from 0, each once. */
    private long[] positions(long size) {
        return rule.numbers(Part.BYSETPOS).stream()
                .mapToLong(position -> position > 0 ? position - 1 : size + position)
                .filter(position -> 0 <= position && position < size)
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean handOver(List<LocalDateTime> beginnings, long position) {
        step(1);
        var local = beginnings.get((int) (position / times.length)).plusSeconds(times[(int) (position % times.length)]);
        return local.isBefore(start) || sink.test(local);
    }

    private int[] times() {
        var seconds = rule.frequency() == Frequency.SECONDLY ? List.of(0) : namedOr(Part.BYSECOND, start.getSecond());
        var minutes = rule.frequency().compareTo(Frequency.MINUTELY) <= 0
                ? List.of(0)
                : namedOr(Part.BYMINUTE, start.getMinute());
        var hours = rule.frequency().shorterThanDay() ? List.of(0) : namedOr(Part.BYHOUR, start.getHour());
        var all = new ArrayList<Integer>();
        for (int hour : hours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    all.add(hour * HOUR + minute * MINUTE + second);
                }
            }
        }
        return all.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private Collection<Integer> namedOr(Part part, int otherwise) {
        return rule.has(part) ? rule.numbers(part) : Set.of(otherwise);
    }
}
