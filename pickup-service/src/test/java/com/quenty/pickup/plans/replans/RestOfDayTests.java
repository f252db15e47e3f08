package com.quenty.pickup.plans.replans;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.routes.VehicleType;
import com.quenty.pickup.routing.Break;
import com.quenty.pickup.routing.Eased;
import com.quenty.pickup.routing.RoutePlanner;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.Stop;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.TravelEstimate;
import com.quenty.pickup.zones.PickupType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestOfDayTests {

    private static final GeoPoint DEPOT = new GeoPoint(4.65, -74.08);
    private static final RouteShift.Pause MORNING_BREAK = new RouteShift.Pause(at(9), at(10), 15);
    private static final RouteShift.Pause LUNCH = new RouteShift.Pause(at(12), at(13), 30);

    private static Instant at(double hour) {
        return Instant.parse("2026-12-01T00:00:00Z").plusSeconds(Math.round(hour * 3600));
    }

    private static OpenRoute.OpenStop stop(int number, StopStatus status, double from, int minutes, int extraMinutes) {
        return new OpenRoute.OpenStop(
                number,
                StopKind.STOP,
                "PU-" + number,
                status,
                false,
                DEPOT,
                at(8),
                at(18),
                (minutes + extraMinutes) * 60,
                extraMinutes * 60,
                at(from),
                at(from).plusSeconds((minutes + extraMinutes) * 60L),
                at(from),
                Load.NONE);
    }

    private static OpenRoute.OpenStop pause(int number, StopStatus status, double from, int minutes) {
        return new OpenRoute.OpenStop(
                number,
                StopKind.BREAK,
                null,
                status,
                false,
                null,
                null,
                null,
                minutes * 60,
                0,
                at(from),
                at(from).plusSeconds(minutes * 60L),
                at(from),
                Load.NONE);
    }

    private static OpenRoute route(RouteStatus status, List<RouteShift.Pause> pauses, List<OpenRoute.OpenStop> stops) {
        return new OpenRoute(
                "RT-1",
                0,
                null,
                "USER-1",
                status,
                LocalDate.of(2026, 12, 1),
                ZoneOffset.UTC,
                new Depot(null, DEPOT.latitude(), DEPOT.longitude()),
                Vehicle.of(VehicleType.VAN, null),
                new RouteShift(at(8), at(18), pauses, 20),
                at(8),
                at(11),
                2,
                stops);
    }

    private static RestOfDay rest(OpenRoute route, double now, Map<String, Duration> underWay) {
        List<DayStop> pickups = route.openPickups().stream()
                .map(id -> new DayStop(
                        id,
                        null,
                        PickupType.SCHEDULED,
                        PickupStatus.ASSIGNED,
                        "Z",
                        at(8),
                        at(18),
                        new GeoPoint(4.66, -74.08),
                        1000,
                        0,
                        1,
                        300,
                        List.of(),
                        0,
                        at(0)))
                .toList();
        return new RestOfDay(
                List.of(route),
                pickups,
                Set.of(),
                route.slower(),
                underWay,
                at(now),
                20,
                new TravelEstimate(1.3, 10),
                SpeedProfile.FLAT.inWholeSeconds());
    }

    private static List<Break> breaks(OpenRoute route, double now) {
        return rest(route, now, Map.of()).problem().shifts().getFirst().breaks();
    }

    private static List<Instant> opens(OpenRoute route, double now) {
        return breaks(route, now).stream().map(each -> at(each.opens() / 3600)).toList();
    }

    /** The second one was planned for after the work. */
    @Test
    void ofTwoBreaksOfWhichOneWasPlannedBothAreStillToBeTaken() {
        var stops = List.of(
                stop(1, StopStatus.PLANNED, 8.5, 5, 0),
                pause(2, StopStatus.PLANNED, 9, 15),
                stop(3, StopStatus.PLANNED, 9.5, 5, 0));
        var pauses = List.of(MORNING_BREAK, LUNCH);

        assertThat(opens(route(RouteStatus.STARTED, pauses, stops), 8.25)).containsExactly(at(9), at(12));
        assertThat(opens(route(RouteStatus.PLANNED, pauses, stops), 7)).containsExactly(at(9), at(12));
    }

    @Test
    void breaksThatAreOverOrSkippedAreNotTakenAgain() {
        for (var status : List.of(StopStatus.COMPLETED, StopStatus.SKIPPED, StopStatus.IN_PROGRESS)) {
            var stops = List.of(pause(1, status, 9.5, 15), stop(2, StopStatus.PLANNED, 10, 5, 0));

            assertThat(opens(route(RouteStatus.STARTED, List.of(MORNING_BREAK, LUNCH), stops), 10))
                    .containsExactly(at(12));
        }
    }

    @Test
    void aBreakThatWasTakenBeforeTheDriverLeftIsOver() {
        var early = new RouteShift.Pause(at(6), at(7), 15);
        var stops = List.of(stop(1, StopStatus.PLANNED, 8.5, 5, 0));

        assertThat(opens(route(RouteStatus.STARTED, List.of(early, LUNCH), stops), 8.25))
                .containsExactly(at(12));
    }

    @Test
    void aBreakOfAStopThatWasMadeByHandKeepsItsPlaceAmongTheStops() {
        var stops = List.of(
                stop(1, StopStatus.PLANNED, 8.5, 5, 0),
                pause(2, StopStatus.PLANNED, 9, 45),
                stop(3, StopStatus.PLANNED, 10, 5, 0));
        var route = route(RouteStatus.STARTED, List.of(), stops);
        var rest = rest(route, 8.25, Map.of());

        assertThat(breaks(route, 8.25)).singleElement().satisfies(pause -> {
            assertThat(pause.length()).isEqualTo(45 * 60);
            assertThat(pause.duringWork()).isTrue();
        });
        var tour = RoutePlanner.evaluate(rest.problem()).tours().getFirst();
        assertThat(tour.violations()).isEmpty();
        assertThat(rest.stops(tour))
                .extracting(NewStop::kind)
                .containsExactlyInAnyOrder(StopKind.STOP, StopKind.BREAK, StopKind.STOP);
    }

    /** At 14 o'clock neither the one of 9 to 10 nor that of 12 to 13 was taken: one after the other, and both are named. */
    @Test
    void overdueBreaksAreTakenFirstAndNamed() {
        var stops = List.of(
                pause(1, StopStatus.PLANNED, 9, 15),
                pause(2, StopStatus.PLANNED, 12, 30),
                stop(3, StopStatus.PLANNED, 13, 5, 0));
        var rest = rest(route(RouteStatus.STARTED, List.of(MORNING_BREAK, LUNCH), stops), 14, Map.of());

        var tour = RoutePlanner.evaluate(rest.problem()).tours().getFirst();

        assertThat(tour.violations()).isEmpty();
        assertThat(rest.stops(tour))
                .extracting(NewStop::kind)
                .containsExactly(StopKind.BREAK, StopKind.BREAK, StopKind.STOP);
        assertThat(rest.lateBreaks(tour)).extracting(Eased::excess).containsExactly(4 * 3600.0, 3600.0 + 15 * 60);
    }

    /** Each break of the shift is over, planned, or no stop at all; whatever is not over is to be taken, once. */
    @Test
    void noBreakIsLostAndNoneIsDoubled() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var pauses = new ArrayList<RouteShift.Pause>();
            var stops = new ArrayList<OpenRoute.OpenStop>();
            var expected = new ArrayList<Instant>();
            for (int i = 0; i < random.nextInt(5); i++) {
                double opens = 9 + 1.5 * i;
                pauses.add(new RouteShift.Pause(at(opens), at(opens + 1), 15 + random.nextInt(2) * 15));
                double begin = opens + random.nextInt(4) / 4.0;
                int minutes = pauses.getLast().minutes();
                switch (random.nextInt(3)) {
                    case 0 -> stops.add(pause(stops.size() + 1, StopStatus.COMPLETED, begin, minutes));
                    case 1 -> {
                        stops.add(pause(stops.size() + 1, StopStatus.PLANNED, begin, minutes));
                        expected.add(at(opens));
                    }
                    default -> expected.add(at(opens));
                }
            }
            stops.add(stop(stops.size() + 1, StopStatus.PLANNED, 17, 5, 0));

            assertThat(opens(route(RouteStatus.STARTED, pauses, stops), 8.5)).isEqualTo(expected);
        }
    }

    @Test
    void whatTakesLongerCountsAsItWasToldLast() {
        var stops = List.of(stop(1, StopStatus.ARRIVED, 9, 5, 20), stop(2, StopStatus.PLANNED, 10, 5, 10));
        var route = route(RouteStatus.STARTED, List.of(), stops);

        assertThat(rest(route, 9, Map.of()).problem().shifts().getFirst().from())
                .isEqualTo(9 * 3600.0 + 25 * 60);
        assertThat(rest(route, 9, Map.of("RT-1", Duration.ofMinutes(40)))
                        .problem()
                        .shifts()
                        .getFirst()
                        .from())
                .isEqualTo(9 * 3600.0 + 45 * 60);
        assertThat(rest(route, 9, Map.of()).problem().stops())
                .extracting(Stop::service)
                .containsExactly(15 * 60.0);
    }
}
