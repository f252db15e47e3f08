package com.quenty.pickup.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceRule;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.Holiday;
import com.quenty.pickup.zones.OpeningHours;
import com.quenty.pickup.zones.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OccurrenceCalculatorTests {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    /** Open from Monday to Friday. */
    private static Zone zone(LocalDate... holidays) {
        return new Zone(
                1,
                "Z1",
                "One",
                "CO",
                "America/Bogota",
                new GeoPoint(4.6, -74.1),
                120,
                5,
                0,
                180,
                true,
                List.of("11"),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(weekday -> new OpeningHours(weekday, "08:00", "18:00"))
                        .toList(),
                Arrays.stream(holidays).map(day -> new Holiday(day, "Fiesta")).toList(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private static List<PlannedOccurrence> plan(String rule, HolidayPolicy policy, LocalDate... holidays) {
        var recurrence = new Recurrence(
                RecurrenceRule.parse("/rrule", rule), MONDAY.atTime(8, 0), zone().zoneId(), Set.of(), Set.of());
        return new OccurrenceCalculator(recurrence, zone(holidays), policy)
                .between(MONDAY.atStartOfDay(), MONDAY.plusDays(60).atStartOfDay(), 100);
    }

    private static List<LocalDate> days(List<PlannedOccurrence> planned) {
        return planned.stream()
                .map(PlannedOccurrence::takesPlaceAt)
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    @Test
    void aHolidayIsSkipped() {
        var planned = plan("FREQ=WEEKLY;COUNT=3", HolidayPolicy.SKIP, MONDAY.plusDays(7));

        assertThat(days(planned)).containsExactly(MONDAY, MONDAY.plusDays(14));
        assertThat(planned.get(1).reason()).isEqualTo("holiday: Fiesta");
    }

    @Test
    void aHolidayIsMovedToTheWorkingDayBefore() {
        assertThat(days(plan("FREQ=WEEKLY;COUNT=3", HolidayPolicy.BEFORE, MONDAY.plusDays(7))))
                .containsExactly(MONDAY, MONDAY.plusDays(4), MONDAY.plusDays(14));
    }

    @Test
    void aHolidayIsMovedToTheWorkingDayAfter() {
        assertThat(days(plan(
                        "FREQ=WEEKLY;COUNT=3;BYDAY=FR", HolidayPolicy.AFTER, MONDAY.plusDays(4), MONDAY.plusDays(7))))
                .containsExactly(MONDAY.plusDays(8), MONDAY.plusDays(11), MONDAY.plusDays(18));
    }

    @Test
    void whatWouldMeetAnotherOccurrenceDoesNotTakePlace() {
        assertThat(days(plan("FREQ=DAILY;COUNT=3", HolidayPolicy.AFTER, MONDAY)))
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    @Test
    void ofTwoHolidaysThatMoveToOneDayTheFirstDoes() {
        assertThat(days(plan("FREQ=WEEKLY;COUNT=2;BYDAY=MO,TU", HolidayPolicy.AFTER, MONDAY, MONDAY.plusDays(1))))
                .containsExactly(MONDAY.plusDays(2));
    }

    @ParameterizedTest
    @EnumSource(HolidayPolicy.class)
    void whatIsPlannedInPartsIsWhatIsPlannedAtOnceAndNoTwoMeet(HolidayPolicy policy) {
        var rules =
                List.of("FREQ=DAILY", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,TU,FR", "FREQ=WEEKLY;BYDAY=WE,FR");
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var holidays = random.ints(random.nextInt(1, 12), 0, 45)
                    .mapToObj(MONDAY::plusDays)
                    .distinct()
                    .toArray(LocalDate[]::new);
            var recurrence = new Recurrence(
                    RecurrenceRule.parse("/rrule", rules.get(random.nextInt(rules.size()))),
                    MONDAY.atTime(8, 0),
                    zone().zoneId(),
                    Set.of(),
                    Set.of());
            var calculator = new OccurrenceCalculator(recurrence, zone(holidays), policy);
            var whole = calculator.between(
                    MONDAY.atStartOfDay(), MONDAY.plusDays(50).atStartOfDay(), 100);
            var parts = new ArrayList<PlannedOccurrence>();
            for (int day = 0; day < 50; ) {
                int next = Math.min(50, day + random.nextInt(1, 9));
                parts.addAll(calculator.between(
                        MONDAY.plusDays(day).atStartOfDay(),
                        MONDAY.plusDays(next).atStartOfDay(),
                        100));
                day = next;
            }

            assertThat(parts).as("seed %d", seed).isEqualTo(whole);
            assertThat(new HashSet<>(days(whole))).as("seed %d", seed).hasSameSizeAs(days(whole));
            assertThat(days(whole)).as("seed %d", seed).doesNotContain(holidays);
        }
    }
}
