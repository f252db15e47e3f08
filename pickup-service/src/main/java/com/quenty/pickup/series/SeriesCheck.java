package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.slots.SlotProblems.SlotUnknown;
import com.quenty.pickup.slots.SlotQueries;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Asks whether what is to recur can: the rule has occurrences ahead, not too many, and at times when drivers come. */
@Component
class SeriesCheck {

    private static final int MOST_PER_DAY = 12;
    private static final int DAYS_LOOKED_AT = 31;
    private static final int OCCURRENCES_LOOKED_AT = 60;
    private static final int YEARS_AHEAD = 500;
    private static final int MOST_YEARS_BACK = 5;
    private static final int MOST_YEARS_ON = 2;

    private final ZoneQueries zones;
    private final SlotQueries slots;
    private final Clock clock;

    SeriesCheck(ZoneQueries zones, SlotQueries slots, Clock clock) {
        this.zones = zones;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Of a new or changed series.
     *
     * @return the zone of its place
     */
    Zone require(SeriesSchedule schedule, SeriesTemplate template) {
        schedule.requireWholeMinutes();
        var rule = schedule.rule();
        if (rule.isShorterThanDay()) {
            throw new SeriesProblems.TooDense("must have FREQ=DAILY or longer; BYHOUR names several times of a day");
        }
        template.requireSound(schedule.startsAt());
        var place = template.place();
        var zone = zones.forPlace(place.country(), place.postalCode(), place.location(), "/place/");
        var now = LocalDateTime.ofInstant(clock.instant(), zone.zoneId());
        requireNear(schedule, now);
        var recurrence = schedule.in(zone.zoneId());
        var first = RecurrenceCalculator.between(recurrence, now, now.plusYears(YEARS_AHEAD), 1).stream()
                .findFirst()
                .orElseThrow(SeriesProblems.NeverOccurs::new)
                .local();
        var dense = RecurrenceCalculator.between(
                recurrence, first, first.plusDays(DAYS_LOOKED_AT), MOST_PER_DAY * DAYS_LOOKED_AT + 1);
        if (dense.size() > MOST_PER_DAY * DAYS_LOOKED_AT) {
            throw new SeriesProblems.TooDense("may have at most %d occurrences a day".formatted(MOST_PER_DAY));
        }
        requireSlots(schedule, zone, first);
        return zone;
    }

    private static void requireNear(SeriesSchedule schedule, LocalDateTime now) {
        if (schedule.startsAt().isBefore(now.minusYears(MOST_YEARS_BACK))
                || schedule.startsAt().isAfter(now.plusYears(MOST_YEARS_ON))) {
            throw ValidationFailed.of(
                    "/starts_at",
                    "must be within the last %d and the next %d years".formatted(MOST_YEARS_BACK, MOST_YEARS_ON));
        }
    }

    /** Single occurrences may fall on closed days and are refused then; where none of many fits, the time is wrong. */
    private void requireSlots(SeriesSchedule schedule, Zone zone, LocalDateTime first) {
        boolean any = new OccurrenceCalculator(schedule.in(zone.zoneId()), zone, schedule.holidayPolicy())
                .between(first, first.plusYears(YEARS_AHEAD), OCCURRENCES_LOOKED_AT).stream()
                        .map(PlannedOccurrence::takesPlaceAt)
                        .filter(at -> at != null)
                        .anyMatch(at -> slots.slotAt(zone, zone.moment(at.toLocalDate(), at.toLocalTime()))
                                .isPresent());
        if (!any) {
            throw new SlotUnknown("/starts_at");
        }
    }
}
