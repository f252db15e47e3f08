package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.recurrence.RecurrenceRule;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a series recurs after a change of it. A rule that is only moved keeps its end: of a COUNT what is left, of an UNTIL the last day.
 * Dates that are left out stay left out, added ones stay added. Pure.
 */
final class ScheduleCalculator {

    private static final int YEARS_AHEAD = 100;
    private static final int MOST = 100_000;

    private final ZoneId zone;

    ScheduleCalculator(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Of the series that follows a division.
     *
     * @throws SeriesProblems.Indivisible when no occurrence of the rule itself is left
     */
    SeriesSchedule following(SeriesSchedule schedule, SeriesDivision division) {
        var policy = division.holidayPolicy() == null ? schedule.holidayPolicy() : division.holidayPolicy();
        var local = division.local();
        var rdates = from(schedule.rdates(), local);
        var exdates = from(schedule.exdates(), local);
        var start = division.startsAt();
        if (division.rrule() != null) {
            var fresh = new SeriesSchedule(division.rrule(), start == null ? local : start, rdates, List.of(), policy);
            return excluding(fresh, schedule, exdates, local, local, false);
        }
        var rest = rest(schedule, local);
        var kept = new SeriesSchedule(rest.toString(), startOfRest(schedule, local), rdates, exdates, policy);
        return start == null || start.equals(local) ? kept : moved(kept, schedule, local, start);
    }

    /** The rest of the rule, from an occurrence on. */
    private RecurrenceRule rest(SeriesSchedule schedule, LocalDateTime local) {
        var rule = schedule.rule();
        return rule.count() == 0
                ? rule
                : rule.counting(rule.count() - RecurrenceCalculator.countBefore(byRule(schedule), local));
    }

    /** An occurrence of the rule's own, in whose periods it goes on counting. */
    private LocalDateTime startOfRest(SeriesSchedule schedule, LocalDateTime local) {
        return SuccessorCalculator.locals(byRule(schedule), local, local.plusYears(YEARS_AHEAD), 1).stream()
                .findFirst()
                .orElseThrow(() -> new SeriesProblems.Indivisible("is followed by added dates only"));
    }

    /**
     * @param rest from the occurrence on
     * @param schedule of the whole series
     * @param local of the occurrence, which may be an added one
     * @param start another time for it
     */
    private SeriesSchedule moved(
            SeriesSchedule rest, SeriesSchedule schedule, LocalDateTime local, LocalDateTime start) {
        var rule = rest.rule();
        boolean isAdded = !rest.startsAt().equals(local);
        boolean isOfRule = isAdded && occursAt(rule.endless(), start);
        var rdates = new ArrayList<>(atTime(
                rest.rdates().stream().filter(date -> !date.equals(local)).toList(),
                schedule.startsAt().toLocalTime(),
                start.toLocalTime()));
        if (isAdded && !isOfRule) {
            rdates.add(start);
        }
        var fresh = new SeriesSchedule(
                ending(rest, start, isOfRule ? 1 : 0).toString(), start, rdates, List.of(), rest.holidayPolicy());
        return excluding(fresh, rest, rest.exdates(), local, start, true);
    }

    /** @param more occurrences than the rest of the rule has */
    private RecurrenceRule ending(SeriesSchedule rest, LocalDateTime start, int more) {
        var rule = rest.rule();
        if (rule.count() > 0) {
            return rule.counting(rule.count() + more);
        }
        if (!rule.hasUntil()) {
            return rule;
        }
        var left = SuccessorCalculator.locals(
                byRule(rest), rest.startsAt(), rest.startsAt().plusYears(YEARS_AHEAD), MOST);
        if (!start.toLocalDate().equals(rest.startsAt().toLocalDate())) {
            return rule.endingAt(left.getLast().toLocalDate().atTime(LocalTime.of(23, 59, 59)));
        }
        var endless = new Recurrence(rule.endless(), start, zone, Set.of(), Set.of());
        var fresh = SuccessorCalculator.locals(endless, start, start.plusYears(YEARS_AHEAD), left.size() + more);
        return rule.endingAt(fresh.isEmpty() ? start : fresh.getLast());
    }

    private boolean occursAt(RecurrenceRule rule, LocalDateTime start) {
        return !SuccessorCalculator.locals(
                        new Recurrence(rule, start, zone, Set.of(), Set.of()), start, start.plusSeconds(1), 1)
                .isEmpty();
    }

    /**
     * Of a series that is changed as a whole.
     *
     * @param wanted its rule and start, with the dates as they were where nothing else was said
     * @param keepsAdded the added dates are those of before
     * @param keepsExcluded the excluded dates are those of before
     */
    SeriesSchedule revised(
            SeriesSchedule schedule,
            SeriesSchedule wanted,
            LocalDateTime now,
            boolean keepsAdded,
            boolean keepsExcluded) {
        boolean sameRule = schedule.rrule().equals(wanted.rrule());
        if (sameRule && schedule.startsAt().equals(wanted.startsAt())) {
            return wanted;
        }
        var rdates = new ArrayList<>(wanted.rdates());
        if (keepsAdded) {
            rdates.removeIf(date -> !date.isBefore(now));
            rdates.addAll(atTime(
                    from(wanted.rdates(), now),
                    schedule.startsAt().toLocalTime(),
                    wanted.startsAt().toLocalTime()));
        }
        var fresh = new SeriesSchedule(
                wanted.rrule(),
                wanted.startsAt(),
                rdates,
                keepsExcluded
                        ? wanted.exdates().stream()
                                .filter(date -> date.isBefore(now))
                                .toList()
                        : wanted.exdates(),
                wanted.holidayPolicy());
        return keepsExcluded ? excluding(fresh, schedule, from(wanted.exdates(), now), now, now, sameRule) : fresh;
    }

    /** Added dates at the usual time of day keep to it; others have a time of their own. */
    private static List<LocalDateTime> atTime(List<LocalDateTime> dates, LocalTime usual, LocalTime time) {
        return dates.stream()
                .map(date ->
                        date.toLocalTime().equals(usual) ? date.toLocalDate().atTime(time) : date)
                .toList();
    }

    /** With the successors of the dates that were left out before. */
    private SeriesSchedule excluding(
            SeriesSchedule fresh,
            SeriesSchedule before,
            List<LocalDateTime> exdates,
            LocalDateTime beforeFrom,
            LocalDateTime afterFrom,
            boolean sameRule) {
        var old = whole(before);
        var names = SuccessorCalculator.namesOf(old, exdates);
        var successors = new SuccessorCalculator(old, whole(fresh), sameRule)
                .successors(names, Set.copyOf(fresh.exdates()), beforeFrom, afterFrom);
        var all = new ArrayList<>(fresh.exdates());
        all.addAll(successors.values());
        if (!sameRule) {
            names.stream().filter(name -> !successors.containsKey(name)).forEach(all::add);
        }
        return new SeriesSchedule(fresh.rrule(), fresh.startsAt(), fresh.rdates(), all, fresh.holidayPolicy());
    }

    /** With nothing left out. */
    Recurrence whole(SeriesSchedule schedule) {
        return new Recurrence(schedule.rule(), schedule.startsAt(), zone, Set.copyOf(schedule.rdates()), Set.of());
    }

    private Recurrence byRule(SeriesSchedule schedule) {
        return new Recurrence(schedule.rule(), schedule.startsAt(), zone, Set.of(), Set.of());
    }

    private static List<LocalDateTime> from(List<LocalDateTime> dates, LocalDateTime local) {
        return dates.stream().filter(date -> !date.isBefore(local)).toList();
    }
}
