package com.quenty.pickup.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The occurrences of a rule by brute force: each time of each day is asked whether it belongs, by the table of RFC 5545, section 3.3.10,
 * then the times are put into their periods and BYSETPOS picks. Reads the rule by itself; shares no code with what it checks.
 */
public final class EveryTime {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final LocalDateTime start;
    private final String frequency;
    private final WeekFields weeks;

    public EveryTime(String rule, LocalDateTime start) {
        for (var part : rule.split(";")) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        this.start = start;
        this.frequency = parts.get("FREQ");
        this.weeks = WeekFields.of(DayOfWeek.of(DAYS.indexOf(parts.getOrDefault("WKST", "MO")) + 1), 4);
    }

    /** COUNT included; UNTIL is left to the caller. */
    public List<LocalDateTime> until(LocalDateTime end) {
        var periods = new LinkedHashMap<Object, List<LocalDateTime>>();
        int padding = frequency.equals("YEARLY") ? 370 : frequency.equals("MONTHLY") ? 31 : at("DAILY") ? 0 : 7;
        var first = start.toLocalDate().minusDays(padding);
        for (var day = first; !day.isAfter(end.toLocalDate().plusDays(padding)); day = day.plusDays(1)) {
            if (!belongs(day)) {
                continue;
            }
            for (var time : times(day)) {
                var period = period(time);
                if (inInterval(time)) {
                    periods.computeIfAbsent(period, key -> new ArrayList<>()).add(time);
                }
            }
        }
        var all = new ArrayList<LocalDateTime>();
        periods.values().forEach(period -> all.addAll(pick(period)));
        all.removeIf(time -> time.isBefore(start));
        all.sort(null);
        int count = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
        return all.stream().limit(count).filter(time -> time.isBefore(end)).toList();
    }

    private List<LocalDateTime> times(LocalDate day) {
        var all = new ArrayList<LocalDateTime>();
        for (int hour : values("BYHOUR", 24, at("HOURLY") ? -1 : start.getHour())) {
            for (int minute : values("BYMINUTE", 60, at("MINUTELY") ? -1 : start.getMinute())) {
                for (int second : values("BYSECOND", 60, at("SECONDLY") ? -1 : start.getSecond())) {
                    all.add(day.atTime(hour, minute, second));
                }
            }
        }
        return all;
    }

    /** The frequency is this one or a shorter one. */
    private boolean at(String unit) {
        var order = List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
        return order.indexOf(frequency) <= order.indexOf(unit);
    }

    private int[] values(String part, int size, int otherwise) {
        if (parts.containsKey(part)) {
            return numbers(part).stream().mapToInt(n -> n).sorted().distinct().toArray();
        }
        if (otherwise >= 0) {
            return new int[] {otherwise};
        }
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private List<Integer> numbers(String part) {
        return Arrays.stream(parts.get(part).split(",")).map(Integer::valueOf).toList();
    }

    private boolean has(String part) {
        return parts.containsKey(part);
    }

    private boolean belongs(LocalDate day) {
        if (has("BYMONTH") && !numbers("BYMONTH").contains(day.getMonthValue())) {
            return false;
        }
        if (has("BYYEARDAY")
                && numbers("BYYEARDAY").stream()
                        .noneMatch(n -> n == day.getDayOfYear() || n + day.lengthOfYear() + 1 == day.getDayOfYear())) {
            return false;
        }
        if (has("BYMONTHDAY")
                && numbers("BYMONTHDAY").stream()
                        .noneMatch(
                                n -> n == day.getDayOfMonth() || n + day.lengthOfMonth() + 1 == day.getDayOfMonth())) {
            return false;
        }
        if (has("BYWEEKNO")) {
            int week = day.get(weeks.weekOfWeekBasedYear());
            int last = lastWeek(day.get(weeks.weekBasedYear()));
            if (numbers("BYWEEKNO").stream().noneMatch(n -> n == week || n + last + 1 == week)) {
                return false;
            }
        }
        if (has("BYDAY")) {
            return Arrays.stream(parts.get("BYDAY").split(",")).anyMatch(named -> isNamed(named, day));
        }
        return has("BYYEARDAY") || has("BYMONTHDAY") || byDefault(day);
    }

    /** What the rule does not say is taken from the start. */
    private boolean byDefault(LocalDate day) {
        return switch (frequency) {
            case "YEARLY" ->
                has("BYWEEKNO")
                        ? day.getDayOfWeek() == start.getDayOfWeek()
                        : day.getDayOfMonth() == start.getDayOfMonth()
                                && (has("BYMONTH") || day.getMonth() == start.getMonth());
            case "MONTHLY" -> day.getDayOfMonth() == start.getDayOfMonth();
            case "WEEKLY" -> day.getDayOfWeek() == start.getDayOfWeek();
            default -> true;
        };
    }

    private int lastWeek(int year) {
        // The 28th of December is always in the last week or the one before; the last day that is still of the year
        // decides.
        int last = 0;
        for (int day = 22; day <= 31; day++) {
            var date = LocalDate.of(year, 12, day);
            if (date.get(weeks.weekBasedYear()) == year) {
                last = Math.max(last, date.get(weeks.weekOfWeekBasedYear()));
            }
        }
        return last;
    }

    private boolean isNamed(String named, LocalDate day) {
        if (DAYS.indexOf(named.substring(named.length() - 2)) + 1
                != day.getDayOfWeek().getValue()) {
            return false;
        }
        if (named.length() == 2) {
            return true;
        }
        int number = Integer.parseInt(named.substring(0, named.length() - 2));
        boolean inMonth = frequency.equals("MONTHLY") || has("BYMONTH");
        // Walk over the weekdays of the month or year, forwards or backwards.
        var day1 = inMonth ? day.withDayOfMonth(1) : day.withDayOfYear(1);
        var end = inMonth ? day1.plusMonths(1) : day1.plusYears(1);
        int before = 0;
        int after = 0;
        for (var other = day1; other.isBefore(end); other = other.plusDays(1)) {
            if (other.getDayOfWeek() == day.getDayOfWeek()) {
                before += other.isAfter(day) ? 0 : 1;
                after += other.isBefore(day) ? 0 : 1;
            }
        }
        return number == before || -number == after;
    }

    private Object period(LocalDateTime time) {
        return switch (frequency) {
            case "YEARLY" -> has("BYWEEKNO") ? time.get(weeks.weekBasedYear()) : time.getYear();
            case "MONTHLY" -> time.getYear() * 100 + time.getMonthValue();
            case "WEEKLY" -> weekStart(time.toLocalDate());
            case "DAILY" -> time.toLocalDate();
            case "HOURLY" -> time.truncatedTo(ChronoUnit.HOURS);
            case "MINUTELY" -> time.truncatedTo(ChronoUnit.MINUTES);
            default -> time;
        };
    }

    private LocalDate weekStart(LocalDate day) {
        while (day.getDayOfWeek() != weeks.getFirstDayOfWeek()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean inInterval(LocalDateTime time) {
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        long distance = switch (frequency) {
            case "YEARLY" ->
                has("BYWEEKNO") ? time.get(weeks.weekBasedYear()) - firstYear() : time.getYear() - start.getYear();
            case "MONTHLY" -> (time.getYear() - start.getYear()) * 12L + time.getMonthValue() - start.getMonthValue();
            case "WEEKLY" -> ChronoUnit.DAYS.between(weekStart(start.toLocalDate()), weekStart(time.toLocalDate())) / 7;
            case "DAILY" -> ChronoUnit.DAYS.between(start.toLocalDate(), time.toLocalDate());
            case "HOURLY" -> between(time, ChronoUnit.HOURS);
            case "MINUTELY" -> between(time, ChronoUnit.MINUTES);
            default -> between(time, ChronoUnit.SECONDS);
        };
        return Math.floorMod(distance, interval) == 0;
    }

    private long firstYear() {
        int weekYear = start.get(weeks.weekBasedYear());
        boolean startBelongs = belongs(start.toLocalDate());
        return weekYear < start.getYear() && !startBelongs ? start.getYear() : weekYear;
    }

    private long between(LocalDateTime time, ChronoUnit unit) {
        return unit.between(start.truncatedTo(unit), time.truncatedTo(unit));
    }

    private List<LocalDateTime> pick(List<LocalDateTime> period) {
        if (!has("BYSETPOS")) {
            return period;
        }
        var picked = new ArrayList<LocalDateTime>();
        for (int i = 0; i < period.size(); i++) {
            int fromStart = i + 1;
            int fromEnd = i - period.size();
            if (numbers("BYSETPOS").stream().anyMatch(n -> n == fromStart || n == fromEnd)) {
                picked.add(period.get(i));
            }
        }
        return picked;
    }
}
