package com.quenty.pickup.recurrence;

import com.quenty.pickup.recurrence.RecurrenceRule.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The days of a week, month or year that a rule names, ascending. */
final class YearDays {

    private static final int WEEK = 7;
    /** A week belongs to the year that has most of it. */
    private static final int DAYS_OF_FIRST_WEEK = 4;

    private final RecurrenceRule rule;
    private final LocalDate start;

    YearDays(RecurrenceRule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
    }

    /** By BYWEEKNO a year is that of its weeks, which begins up to three days before the calendar's or after it. */
    List<LocalDate> ofYear(int year) {
        return rule.has(Part.BYWEEKNO) ? ofWeeks(year) : ofCalendarYear(year);
    }

    List<LocalDate> ofMonth(YearMonth month) {
        var days = new ArrayList<LocalDate>();
        if (inMonth(month.getMonth())) {
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                var date = month.atDay(day);
                boolean named = rule.weekdays().isEmpty() && !rule.has(Part.BYMONTHDAY)
                        ? day == start.getDayOfMonth()
                        : onMonthDay(date) && onWeekday(date, day, month.lengthOfMonth());
                if (named) {
                    days.add(date);
                }
            }
        }
        return days;
    }

    /** @param first day of the week */
    List<LocalDate> ofWeek(LocalDate first) {
        var days = new ArrayList<LocalDate>();
        for (int day = 0; day < WEEK; day++) {
            var date = first.plusDays(day);
            boolean named =
                    rule.weekdays().isEmpty() ? date.getDayOfWeek() == start.getDayOfWeek() : onWeekday(date, 1, 1);
            if (named && inMonth(date.getMonth())) {
                days.add(date);
            }
        }
        return days;
    }

    /** Whether the rule leaves the day in, where periods are a day or shorter. */
    boolean leaves(LocalDate date) {
        return inMonth(date.getMonth())
                && onYearDay(date)
                && onMonthDay(date)
                && (rule.weekdays().isEmpty() || onWeekday(date, 1, 1));
    }

    boolean inMonth(Month month) {
        return !rule.has(Part.BYMONTH) || rule.numbers(Part.BYMONTH).contains(month.getValue());
    }

    /** The year whose week the day is in. */
    int weekYear(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(firstWeek(year))) {
            return year - 1;
        }
        return day.isBefore(firstWeek(year + 1)) ? year : year + 1;
    }

    /** The first day of the week that the day is in. */
    LocalDate weekOf(LocalDate day) {
        return day.minusDays(
                Math.floorMod(day.getDayOfWeek().getValue() - rule.weekStart().getValue(), WEEK));
    }

    private LocalDate firstWeek(int year) {
        return weekOf(LocalDate.of(year, Month.JANUARY, DAYS_OF_FIRST_WEEK));
    }

    private List<LocalDate> ofWeeks(int year) {
        var first = firstWeek(year);
        int weeks = (int) (firstWeek(year + 1).toEpochDay() - first.toEpochDay()) / WEEK;
        var days = new ArrayList<LocalDate>();
        for (int week = 1; week <= weeks; week++) {
            if (rule.numbers(Part.BYWEEKNO).contains(week)
                    || rule.numbers(Part.BYWEEKNO).contains(week - weeks - 1)) {
                addDaysOfWeek(first.plusDays(WEEK * (week - 1L)), days);
            }
        }
        return days;
    }

    private void addDaysOfWeek(LocalDate first, List<LocalDate> days) {
        for (int day = 0; day < WEEK; day++) {
            var date = first.plusDays(day);
            boolean named = !rule.weekdays().isEmpty()
                    ? onWeekday(date, 1, 1)
                    : rule.has(Part.BYMONTHDAY) || rule.has(Part.BYYEARDAY) || date.getDayOfWeek() == startsOn();
            if (named && inMonth(date.getMonth()) && onMonthDay(date) && onYearDay(date)) {
                days.add(date);
            }
        }
    }

    private DayOfWeek startsOn() {
        return start.getDayOfWeek();
    }

    private List<LocalDate> ofCalendarYear(int year) {
        var days = new ArrayList<LocalDate>();
        for (var month : Month.values()) {
            if (inMonth(month) && (rule.has(Part.BYMONTH) || namesDays() || month == start.getMonth())) {
                addDaysOfMonth(YearMonth.of(year, month), days);
            }
        }
        return days;
    }

    private boolean namesDays() {
        return rule.has(Part.BYYEARDAY)
                || rule.has(Part.BYMONTHDAY)
                || !rule.weekdays().isEmpty();
    }

    private void addDaysOfMonth(YearMonth month, List<LocalDate> days) {
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var date = month.atDay(day);
            boolean named = namesDays()
                    ? onYearDay(date) && onMonthDay(date) && onNumberedWeekday(date)
                    : day == start.getDayOfMonth();
            if (named) {
                days.add(date);
            }
        }
    }

    /** Numbered within the month where the rule names months, else within the year. */
    private boolean onNumberedWeekday(LocalDate date) {
        return rule.has(Part.BYMONTH)
                ? onWeekday(date, date.getDayOfMonth(), date.lengthOfMonth())
                : onWeekday(date, date.getDayOfYear(), date.lengthOfYear());
    }

    private boolean onWeekday(LocalDate date, int position, int length) {
        if (rule.weekdays().isEmpty()) {
            return true;
        }
        for (var weekday : rule.weekdays()) {
            if (weekday.matches(date.getDayOfWeek(), position, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean onMonthDay(LocalDate date) {
        return isNamed(Part.BYMONTHDAY, date.getDayOfMonth(), date.lengthOfMonth());
    }

    private boolean onYearDay(LocalDate date) {
        return isNamed(Part.BYYEARDAY, date.getDayOfYear(), date.lengthOfYear());
    }

    private boolean isNamed(Part part, int position, int length) {
        var named = rule.numbers(part);
        return named.isEmpty() || named.contains(position) || named.contains(position - length - 1);
    }
}
