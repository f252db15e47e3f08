package com.quenty.pickup.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.windows.WindowProblems.WindowPast;
import com.quenty.pickup.windows.WindowProblems.WindowSkipped;
import com.quenty.pickup.windows.WindowProblems.WindowUnsuitable;
import com.quenty.pickup.windows.WindowProblems.ZoneClosed;
import com.quenty.pickup.zones.Holiday;
import com.quenty.pickup.zones.OpeningHours;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WindowPolicyTests {

    /** Monday 14:03:20 in Bogotá, which has no summer time. */
    private static final Instant NOW = Instant.parse("2026-11-30T19:03:20Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Zone BOGOTA = zone("America/Bogota", "00:00", "24:00");
    private static final Zone BERLIN = zone("Europe/Berlin", "00:00", "24:00");

    private static Zone zone(String timeZone, String opens, String closes) {
        return new Zone(
                1,
                "Z",
                "Zone",
                "CO",
                timeZone,
                new GeoPoint(4.6, -74.0),
                120,
                5,
                0,
                180,
                true,
                List.of("1"),
                IntStream.rangeClosed(1, 7)
                        .mapToObj(weekday -> new OpeningHours(weekday, opens, closes))
                        .toList(),
                List.<Holiday>of(),
                NOW,
                NOW,
                0);
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private static void refuses(ThrowingCallable asked, Class<? extends DomainProblem> problem, String pointer) {
        assertThatThrownBy(asked)
                .isInstanceOf(problem)
                .satisfies(thrown -> assertThat(((DomainProblem) thrown).errors())
                        .extracting(FieldProblem::pointer)
                        .containsExactly(pointer));
    }

    @Test
    void onDemandIsFromTheNextMinuteForTwoHours() {
        var window = WindowPolicy.onDemand(BOGOTA, null, null, null, NOW);

        assertThat(window.date()).isEqualTo(TODAY);
        assertThat(window.start()).isEqualTo(at("14:04"));
        assertThat(window.end()).isEqualTo(at("16:03"));
        assertThat(Duration.between(NOW, window.endsAt())).isLessThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void onDemandEndsWithTheHoursOfTheZone() {
        var zone = zone("America/Bogota", "08:00", "15:00");

        assertThat(WindowPolicy.onDemand(zone, null, null, null, NOW).end()).isEqualTo(at("15:00"));
        refuses(() -> WindowPolicy.onDemand(zone, null, null, at("15:30"), NOW), ZoneClosed.class, "/time_window_end");
        refuses(
                () -> WindowPolicy.onDemand(zone("America/Bogota", "08:00", "14:00"), null, null, null, NOW),
                ZoneClosed.class,
                "/pickup_type");
        refuses(
                () -> WindowPolicy.onDemand(zone("America/Bogota", "08:00", "14:20"), null, null, null, NOW),
                WindowUnsuitable.class,
                "/time_window_start");
    }

    @Test
    void onDemandAcrossMidnightEndsOnTheNextDay() {
        var late = Instant.parse("2026-12-01T04:00:00Z"); // 23:00

        var window = WindowPolicy.onDemand(BOGOTA, null, null, at("00:45"), late);

        assertThat(window.date()).isEqualTo(TODAY);
        assertThat(window.endsAt()).isEqualTo(Instant.parse("2026-12-01T05:45:00Z"));
    }

    @Test
    void onDemandIsRefusedBeforeNowAndBeyondTwoHours() {
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY, at("14:02"), null, NOW),
                WindowPast.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY.minusDays(1), at("23:00"), null, NOW),
                WindowPast.class,
                "/pickup_date");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY, at("15:00"), at("16:04"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY, at("15:00"), at("14:30"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY, at("15:00"), at("15:00"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY, at("15:00"), at("15:20"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.onDemand(BOGOTA, TODAY.plusDays(1), null, null, NOW),
                WindowUnsuitable.class,
                "/pickup_date");
    }

    @Test
    void expressIsOneHour() {
        var window = WindowPolicy.express(BOGOTA, TODAY.plusDays(1), at("09:30"), null, NOW);

        assertThat(window.end()).isEqualTo(at("10:30"));
        assertThat(WindowPolicy.express(BOGOTA, TODAY.plusDays(1), at("23:30"), at("00:30"), NOW)
                        .endsAt())
                .isEqualTo(Instant.parse("2026-12-02T05:30:00Z"));
        refuses(
                () -> WindowPolicy.express(BOGOTA, TODAY.plusDays(1), at("09:30"), at("10:00"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.express(BOGOTA, TODAY.plusDays(1), at("09:30"), at("08:30"), NOW),
                WindowUnsuitable.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.express(BOGOTA, TODAY.plusDays(31), at("09:30"), null, NOW),
                WindowUnsuitable.class,
                "/pickup_date");
        refuses(
                () -> WindowPolicy.express(BOGOTA, TODAY, at("09:30"), null, NOW),
                WindowPast.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.express(BOGOTA, null, at("09:30"), null, NOW),
                ValidationFailed.class,
                "/pickup_date");
        refuses(
                () -> WindowPolicy.express(BOGOTA, TODAY.plusDays(1), null, null, NOW),
                ValidationFailed.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.express(
                        zone("America/Bogota", "08:00", "18:00"), TODAY.plusDays(1), at("17:30"), null, NOW),
                ZoneClosed.class,
                "/time_window_start");
    }

    /** 29 March 2026: clocks in Berlin go from 02:00 to 03:00. 25 October 2026: from 03:00 back to 02:00. */
    @Test
    void aTimeThatClocksShowTwiceIsTheFirstAndOneThatTheySkipIsRefused() {
        var march = Instant.parse("2026-03-28T12:00:00Z");
        var october = Instant.parse("2026-10-24T12:00:00Z");
        var day = LocalDate.of(2026, 3, 29);
        var nearly = Instant.parse("2026-03-29T00:30:00Z"); // 01:30, half an hour before the change

        refuses(
                () -> WindowPolicy.express(BERLIN, day, at("02:30"), null, march),
                WindowSkipped.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.slotStart(BERLIN, day, at("02:00"), march),
                WindowSkipped.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.onDemand(BERLIN, day, at("02:15"), null, nearly),
                WindowSkipped.class,
                "/time_window_start");
        refuses(
                () -> WindowPolicy.onDemand(BERLIN, null, null, at("02:15"), nearly),
                WindowSkipped.class,
                "/time_window_end");
        refuses(
                () -> WindowPolicy.express(BERLIN, day, at("01:30"), at("02:30"), march),
                WindowSkipped.class,
                "/time_window_end");
        assertThat(WindowPolicy.slotStart(BERLIN, day, at("03:00"), march))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(WindowPolicy.slotStart(BERLIN, day, at("01:59"), march))
                .isEqualTo(Instant.parse("2026-03-29T00:59:00Z"));

        var acrossTheGap = WindowPolicy.express(BERLIN, LocalDate.of(2026, 3, 29), at("01:30"), at("03:30"), march);
        assertThat(Duration.between(acrossTheGap.startsAt(), acrossTheGap.endsAt()))
                .isEqualTo(Duration.ofHours(1));

        var twice = WindowPolicy.express(BERLIN, LocalDate.of(2026, 10, 25), at("02:30"), null, october);
        assertThat(twice.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(twice.end()).isEqualTo(at("02:30")); // an hour later clocks show the same again
        assertThat(twice.endsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void datesAtTheEdgeOfTheCalendarAreRefusedAndNotComputedWith() {
        refuses(
                () -> WindowPolicy.slotStart(BOGOTA, LocalDate.MAX, at("08:00"), NOW),
                WindowUnsuitable.class,
                "/pickup_date");
        refuses(
                () -> WindowPolicy.slotStart(BOGOTA, LocalDate.MIN, at("08:00"), NOW),
                WindowPast.class,
                "/pickup_date");
        refuses(() -> WindowPolicy.slotStart(BOGOTA, TODAY, at("14:02"), NOW), WindowPast.class, "/time_window_start");
        assertThat(WindowPolicy.slotStart(BOGOTA, TODAY, at("14:03"), NOW))
                .isEqualTo(Instant.parse("2026-11-30T19:03:00Z"));
    }

    /**
     * Against a look at every minute: an answer lies in the next two hours and in the hours of the zone, a refusal has
     * no room.
     */
    @Test
    void onDemandFindsAWindowWhereverThereIsOne() {
        for (var hours : List.of(List.of("00:00", "24:00"), List.of("06:00", "14:00"), List.of("15:00", "18:00"))) {
            var zone = zone("America/Bogota", hours.getFirst(), hours.getLast());
            for (int minute = 0; minute < 24 * 60; minute += 7) {
                var now = NOW.plus(Duration.ofMinutes(minute));
                long served = 0;
                var first = now.plusSeconds(59).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
                while (served < 120
                        && !first.plus(Duration.ofMinutes(served + 1)).isAfter(now.plus(Duration.ofHours(2)))
                        && zone.isServed(first, first.plus(Duration.ofMinutes(served + 1)))) {
                    served++;
                }
                if (served >= 30) {
                    var window = WindowPolicy.onDemand(zone, null, null, null, now);
                    assertThat(window.startsAt()).isEqualTo(first);
                    assertThat(Duration.between(window.startsAt(), window.endsAt()))
                            .isEqualTo(Duration.ofMinutes(served));
                } else {
                    assertThatThrownBy(() -> WindowPolicy.onDemand(zone, null, null, null, now))
                            .isInstanceOf(DomainProblem.class);
                }
            }
        }
    }
}
