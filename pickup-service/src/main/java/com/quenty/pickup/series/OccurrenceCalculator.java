package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.Occurrence;
import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.zones.Zone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Occurrences with the holidays of a zone. Each depends on the days around it alone, not on the days that are asked for
 * together, so that a run of the job that goes on elsewhere comes to the same. Pure.
 */
public final class OccurrenceCalculator {

    /** How far off another day may be. */
    static final int MOST_DAYS = 14;

    private static final int MOST_NEAR = 1000;

    private final Recurrence recurrence;
    private final Zone zone;
    private final HolidayPolicy policy;

    public OccurrenceCalculator(Recurrence recurrence, Zone zone, HolidayPolicy policy) {
        this.recurrence = recurrence;
        this.zone = zone;
        this.policy = policy;
    }

    /**
     * In the order of the rule.
     *
     * @param from by the rule, inclusive
     * @param until by the rule, exclusive
     */
    public List<PlannedOccurrence> between(LocalDateTime from, LocalDateTime until, int limit) {
        return RecurrenceCalculator.between(recurrence, from, until, limit).stream()
                .map(this::plan)
                .toList();
    }

    private PlannedOccurrence plan(Occurrence occurrence) {
        var shown = occurrence.at().toLocalDateTime();
        var holiday = zone.holiday(shown.toLocalDate());
        if (holiday.isEmpty()) {
            return new PlannedOccurrence(occurrence.local(), shown, null);
        }
        var why = "holiday: " + holiday.get().name();
        if (policy == HolidayPolicy.SKIP) {
            return new PlannedOccurrence(occurrence.local(), null, why);
        }
        var other = workingDay(shown.toLocalDate());
        if (other.isEmpty()) {
            return new PlannedOccurrence(occurrence.local(), null, why + "; no working day is near");
        }
        var target = other.get().atTime(shown.toLocalTime());
        return isTaken(target) || isTakenByEarlier(occurrence, other.get())
                ? new PlannedOccurrence(
                        occurrence.local(), null, why + "; %s has a pickup already".formatted(other.get()))
                : new PlannedOccurrence(occurrence.local(), target, why);
    }

    /** The nearest day, in the direction of the policy, on which drivers come. */
    private Optional<LocalDate> workingDay(LocalDate holiday) {
        for (int days = 1; days <= MOST_DAYS; days++) {
            var day = holiday.plusDays(policy == HolidayPolicy.BEFORE ? -days : days);
            if (!zone.hours(day).isEmpty()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The series has an occurrence of its own there. */
    private boolean isTaken(LocalDateTime target) {
        return !RecurrenceCalculator.between(recurrence, target, target.plusSeconds(1), 1)
                .isEmpty();
    }

    /** Another holiday's, earlier by the rule, has been moved there. */
    private boolean isTakenByEarlier(Occurrence occurrence, LocalDate target) {
        var near = RecurrenceCalculator.between(
                recurrence, occurrence.local().minusDays(2L * MOST_DAYS), occurrence.local(), MOST_NEAR);
        return near.stream()
                .map(earlier -> earlier.at().toLocalDateTime())
                .filter(earlier -> earlier.toLocalTime()
                        .equals(occurrence.at().toLocalDateTime().toLocalTime()))
                .filter(earlier -> zone.isHoliday(earlier.toLocalDate()))
                .anyMatch(earlier ->
                        workingDay(earlier.toLocalDate()).filter(target::equals).isPresent());
    }
}
