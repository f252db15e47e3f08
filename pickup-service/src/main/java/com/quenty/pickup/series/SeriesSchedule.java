package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceRule;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a series recurs, in local time of its zone.
 *
 * @param rrule by RFC 5545, in capitals
 */
public record SeriesSchedule(
        String rrule,
        LocalDateTime startsAt,
        List<LocalDateTime> rdates,
        List<LocalDateTime> exdates,
        HolidayPolicy holidayPolicy) {

    public SeriesSchedule {
        rdates = rdates.stream().distinct().sorted().toList();
        exdates = exdates.stream().distinct().sorted().toList();
    }

    /** @throws com.quenty.platform.problem.RuleViolation at {@code /rrule} for what is no rule */
    RecurrenceRule rule() {
        return RecurrenceRule.parse("/rrule", rrule);
    }

    Recurrence in(ZoneId zone) {
        return new Recurrence(rule(), startsAt, zone, Set.copyOf(rdates), Set.copyOf(exdates));
    }

    /** Times of day are kept in seconds; a window begins on a minute. */
    void requireWholeMinutes() {
        var faults = new ArrayList<FieldProblem>();
        if (!isWhole(startsAt)) {
            faults.add(new FieldProblem("/starts_at", "must be a whole minute"));
        }
        for (int i = 0; i < rdates.size(); i++) {
            if (!isWhole(rdates.get(i))) {
                faults.add(new FieldProblem("/rdates", "must be whole minutes"));
                break;
            }
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
    }

    private static boolean isWhole(LocalDateTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The part of it before a local time; the rule ends there. */
    SeriesSchedule before(LocalDateTime end) {
        return new SeriesSchedule(
                rule().endingBefore(end).toString(),
                startsAt,
                rdates.stream().filter(date -> date.isBefore(end)).toList(),
                exdates.stream().filter(date -> date.isBefore(end)).toList(),
                holidayPolicy);
    }
}
