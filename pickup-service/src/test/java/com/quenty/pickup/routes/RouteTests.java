package com.quenty.pickup.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.problem.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTests {

    private static final Instant MORNING = Instant.parse("2026-12-02T13:00:00Z");
    private static final GeoPoint DEPOT = new GeoPoint(4.65, -74.08);
    private static final Route.Legs TEN_MINUTES = (from, to, leaving, zone) -> Duration.ofMinutes(10);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofHours(6);

    /** Stops ten minutes apart, of five minutes each, that may be served at any time. */
    private static Route route(int stops) {
        var planned = new ArrayList<NewStop>();
        var keys = new HashMap<String, Integer>();
        var time = MORNING;
        for (int i = 1; i <= stops; i++) {
            keys.put("PU-" + i, i);
            var arrival = time.plus(Duration.ofMinutes(10));
            planned.add(stop(i, arrival));
            time = arrival.plus(Duration.ofMinutes(5));
        }
        return new Route("RT-1", plan(planned, time.plus(Duration.ofMinutes(10))), keys);
    }

    private static NewStop stop(int number, Instant arrival) {
        return new NewStop(
                StopKind.STOP,
                "PU-" + number,
                new GeoPoint(4.65 + number / 100.0, -74.08),
                null,
                null,
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                5000,
                arrival,
                arrival.plus(Duration.ofMinutes(5)),
                new Load(number, 0, number));
    }

    private static NewRoute plan(List<NewStop> stops, Instant end) {
        return new NewRoute(
                null,
                "USER-1",
                null,
                LocalDate.of(2026, 12, 2),
                ZoneId.of("America/Bogota"),
                new Depot(null, DEPOT.latitude(), DEPOT.longitude()),
                Vehicle.of(VehicleType.VAN, null),
                new RouteShift(MORNING, end, List.of(), 20),
                RouteCosts.USUAL,
                MORNING,
                end,
                end,
                5000,
                null,
                stops);
    }

    private static Instant at(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    /** A route whose first stop has got as far as that. */
    private static Route with(StopStatus status) {
        var route = route(2);
        if (status == StopStatus.SKIPPED) {
            route.skip(1, "closed");
        }
        if (status == StopStatus.MOVED) {
            route.letGo(new ReplannedRoute("RT-1", 0, at(60), 0, false, List.of(stop(2, at(10)))));
        }
        route.start(at(0), at(0), AHEAD);
        if (status == StopStatus.PLANNED || status == StopStatus.SKIPPED || status == StopStatus.MOVED) {
            return route;
        }
        route.departFor(1, at(0), at(0));
        if (status == StopStatus.EN_ROUTE) {
            return route;
        }
        route.arrive(1, at(10), at(10));
        switch (status) {
            case IN_PROGRESS -> route.begin(1, at(11), at(11));
            case COMPLETED -> {
                route.begin(1, at(11), at(11));
                route.complete(1, at(15), at(15));
            }
            case FAILED -> route.fail(1, "absent", at(15), at(15));
            default -> {
                // arrived
            }
        }
        return route;
    }

    private enum Verb {
        DEPART(StopStatus.EN_ROUTE),
        ARRIVE(StopStatus.ARRIVED),
        BEGIN(StopStatus.IN_PROGRESS),
        COMPLETE(StopStatus.COMPLETED),
        FAIL(StopStatus.FAILED),
        SKIP(StopStatus.SKIPPED);

        private final StopStatus target;

        Verb(StopStatus target) {
            this.target = target;
        }

        void on(Route route) {
            switch (this) {
                case DEPART -> route.departFor(1, at(20), at(20));
                case ARRIVE -> route.arrive(1, at(20), at(20));
                case BEGIN -> route.begin(1, at(20), at(20));
                case COMPLETE -> route.complete(1, at(20), at(20));
                case FAIL -> route.fail(1, "absent", at(20), at(20));
                case SKIP -> route.skip(1, "closed");
            }
        }
    }

    /** What each verb may follow, written down a second time. */
    private static final Map<Verb, Set<StopStatus>> ALLOWED = Map.of(
            Verb.DEPART, Set.of(StopStatus.PLANNED),
            Verb.ARRIVE, Set.of(StopStatus.EN_ROUTE),
            Verb.BEGIN, Set.of(StopStatus.ARRIVED),
            Verb.COMPLETE, Set.of(StopStatus.ARRIVED, StopStatus.IN_PROGRESS),
            Verb.FAIL, Set.of(StopStatus.EN_ROUTE, StopStatus.ARRIVED, StopStatus.IN_PROGRESS),
            Verb.SKIP, Set.of(StopStatus.PLANNED, StopStatus.EN_ROUTE));

    private static Stream<Arguments> everyVerbInEveryStatus() {
        return Stream.of(Verb.values())
                .flatMap(verb -> Stream.of(StopStatus.values()).map(status -> Arguments.of(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryStatus")
    void aStopMovesOnlyAsItsLifecycleAllows(StopStatus status, Verb verb) {
        var route = with(status);
        assertThat(route.stop(1).status()).isEqualTo(status);

        if (ALLOWED.get(verb).contains(status)) {
            verb.on(route);
            assertThat(route.stop(1).status()).isEqualTo(verb.target);
        } else {
            assertThatThrownBy(() -> verb.on(route)).isInstanceOf(IllegalTransition.class);
            assertThat(route.stop(1).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource(RouteStatus.class)
    void aRouteMovesOnlyAsItsLifecycleAllows(RouteStatus status) {
        for (var target : RouteStatus.values()) {
            var route = in(status);
            boolean legal = status == RouteStatus.PLANNED && target == RouteStatus.STARTED
                    || status == RouteStatus.PLANNED && target == RouteStatus.CANCELLED
                    || status == RouteStatus.STARTED && target == RouteStatus.FINISHED;
            if (target == RouteStatus.PLANNED) {
                continue;
            }
            if (legal) {
                move(route, target);
                assertThat(route.status()).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> move(route, target)).isInstanceOf(IllegalTransition.class);
                assertThat(route.status()).isEqualTo(status);
            }
        }
    }

    private static Route in(RouteStatus status) {
        var route = route(1);
        switch (status) {
            case PLANNED -> {
                // as it is
            }
            case STARTED -> move(route, RouteStatus.STARTED);
            case FINISHED -> {
                move(route, RouteStatus.STARTED);
                move(route, RouteStatus.FINISHED);
            }
            case CANCELLED -> move(route, RouteStatus.CANCELLED);
        }
        return route;
    }

    private static void move(Route route, RouteStatus target) {
        switch (target) {
            case STARTED -> route.start(at(0), at(0), AHEAD);
            case FINISHED -> route.finish("The vehicle broke down.", at(60), at(60));
            case CANCELLED -> route.cancel("Nobody can drive.");
            case PLANNED -> throw new IllegalArgumentException("no verb leads there");
        }
    }

    @ParameterizedTest
    @EnumSource(value = RouteStatus.class, names = "STARTED", mode = EnumSource.Mode.EXCLUDE)
    void stopsAreDrivenWhileTheirRouteIsOnTheRoadOnly(RouteStatus status) {
        var route = in(status);

        assertThatThrownBy(() -> route.departFor(1, at(20), at(20))).isInstanceOf(Conflict.class);
    }

    @Test
    void oneStopAtATimeIsUnderWay() {
        var route = with(StopStatus.EN_ROUTE);

        assertThatThrownBy(() -> route.departFor(2, at(20), at(20)))
                .isInstanceOf(RouteProblems.OtherStopUnderWay.class);
        assertThat(route.stop(2).status()).isEqualTo(StopStatus.PLANNED);
    }

    @Test
    void aRouteIsNotFinishedOverAnOpenStop() {
        var underWay = with(StopStatus.ARRIVED);
        assertThatThrownBy(() -> underWay.finish("Ill.", at(60), at(60))).isInstanceOf(RouteProblems.StopsOpen.class);

        var planned = with(StopStatus.COMPLETED);
        assertThatThrownBy(() -> planned.finish(null, at(60), at(60))).isInstanceOf(RouteProblems.StopsOpen.class);
        assertThat(planned.finish("Ill.", at(60), at(60)))
                .extracting(RouteStop::stopNumber)
                .containsExactly(2);
        assertThat(planned.stop(2).status()).isEqualTo(StopStatus.SKIPPED);
    }

    @Test
    void nothingIsRecordedAfterNowOrBeforeWhatHappenedLast() {
        var route = route(1);

        assertThat(route.start(at(500), at(2), AHEAD)).isEqualTo(at(2));
        assertThat(route.departFor(1, at(-1000), at(4))).isEqualTo(at(2));
        assertThat(route.arrive(1, at(9), at(12))).isEqualTo(at(9));
        assertThat(route.begin(1, at(8), at(12))).isEqualTo(at(9));
    }

    @Test
    void driverAndVehicleAreFreeAsSoonAsTheyAreBack() {
        var route = with(StopStatus.COMPLETED);
        var planned = route.busyUntil();

        route.finish("The rest is for tomorrow.", at(21), at(21));

        assertThat(planned).isEqualTo(at(40));
        assertThat(route.busyUntil()).isEqualTo(at(21));
        assertThat(route.actualDurationMinutes()).isEqualTo(21);
    }

    @Test
    void aDelayIsHandedOnToAllStopsAheadAndToldOnce() {
        var route = route(3);
        route.start(at(0), at(20), AHEAD);
        route.departFor(1, at(20), at(20));

        var late = route.expect(TEN_MINUTES, at(20), TOLERANCE);

        assertThat(route.stops()).extracting(RouteStop::expectedArrival).containsExactly(at(30), at(45), at(60));
        assertThat(route.expectedEnd()).isEqualTo(at(75));
        assertThat(late).extracting(RouteStop::stopNumber).containsExactly(1, 2, 3);
        assertThat(route.expect(TEN_MINUTES, at(21), TOLERANCE)).isEmpty();
    }

    @Test
    void aStopThatIsFasterThanPlannedBringsTheNextForward() {
        var route = route(2);
        route.start(at(0), at(0), AHEAD);
        route.departFor(1, at(0), at(0));
        route.arrive(1, at(6), at(6));
        route.begin(1, at(6), at(6));
        route.complete(1, at(8), at(8));

        route.expect(TEN_MINUTES, at(8), TOLERANCE);

        assertThat(route.stop(2).expectedArrival()).isEqualTo(at(18));
        assertThat(route.stop(1).expectedArrival()).isEqualTo(at(6));
    }

    @Test
    void aDriverWhoStaysLongerThanPlannedIsLaterEverywhereAhead() {
        var route = with(StopStatus.IN_PROGRESS);

        route.expect(TEN_MINUTES, at(31), TOLERANCE);

        assertThat(route.stop(2).expectedArrival()).isEqualTo(at(41));
    }

    @Test
    void aLegThatWasNotPlannedIsEstimated() {
        var route = route(3);
        route.start(at(0), at(0), AHEAD);
        route.skip(2, "closed");
        route.departFor(1, at(0), at(0));
        route.arrive(1, at(10), at(10));
        route.complete(1, at(15), at(15));

        route.expect((from, to, leaving, zone) -> Duration.ofMinutes(33), at(15), TOLERANCE);

        assertThat(route.stop(3).expectedArrival()).isEqualTo(at(48));
    }

    /** A route driven at random, against a plain count of minutes. */
    @RepeatedTest(50)
    void expectedTimesAreWhatACountOfMinutesSays(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int stops = 2 + random.nextInt(5);
        var route = route(stops);
        int now = random.nextInt(30);
        route.start(at(now), at(now), AHEAD);
        int done = random.nextInt(stops);
        for (int stop = 1; stop <= done; stop++) {
            route.departFor(stop, at(now), at(now));
            now += random.nextInt(20);
            route.arrive(stop, at(now), at(now));
            now += random.nextInt(20);
            route.complete(stop, at(now), at(now));
        }

        route.expect(TEN_MINUTES, at(now), TOLERANCE);

        int minute = now;
        for (int stop = done + 1; stop <= stops; stop++) {
            minute += 10;
            assertThat(route.stop(stop).expectedArrival()).isEqualTo(at(minute));
            minute += 5;
        }
        assertThat(route.expectedEnd()).isEqualTo(at(minute + 10));
    }

    @Test
    void aRouteIsStartedNoEarlierThanItMay() {
        var route = route(1);

        assertThatThrownBy(() -> route.start(at(0), at(-361), AHEAD)).isInstanceOf(RouteProblems.TooEarly.class);
        assertThat(route.status()).isEqualTo(RouteStatus.PLANNED);
        assertThat(route.start(at(-5000), at(-360), AHEAD)).isEqualTo(at(-360));
    }

    @Test
    void aRouteThatLosesItsLastPickupBeforeItBeginsIsCancelled() {
        var route = route(2);

        route.skip(2, "The pickup was cancelled.");
        assertThat(route.status()).isEqualTo(RouteStatus.PLANNED);
        route.skip(1, "The pickup was cancelled.");

        assertThat(route.status()).isEqualTo(RouteStatus.CANCELLED);
        assertThat(route.takeMoves()).extracting(Route.Move::to).endsWith(StopStatus.SKIPPED, RouteStatus.CANCELLED);
    }

    @Test
    void aRouteWhosePickupsAllGoElsewhereBeforeItBeginsIsCancelled() {
        var route = route(2);
        var nothing = new ReplannedRoute("RT-1", 0, at(90), 0, true, List.of());

        route.letGo(nothing);
        assertThat(route.status()).isEqualTo(RouteStatus.PLANNED);
        route.take(nothing, Map.of());

        assertThat(route.status()).isEqualTo(RouteStatus.CANCELLED);
    }

    @Test
    void aDriverOnTheRoadWhoLosesTheLastPickupStillHasToComeBack() {
        var route = route(1);
        route.start(at(0), at(0), AHEAD);

        route.skip(1, "The pickup was cancelled.");

        assertThat(route.status()).isEqualTo(RouteStatus.STARTED);
        assertThat(route.finish(null, at(20), at(20))).isEmpty();
    }

    @Test
    void planningAgainKeepsWhatIsUnderWayAndNumbersForEver() {
        var route = with(StopStatus.ARRIVED);
        var again = new ReplannedRoute("RT-1", 0, at(90), 5000, false, List.of(stop(9, at(40)), stop(2, at(60))));

        assertThat(route.letGo(again)).isEmpty();
        route.take(again, Map.of("PU-9", 9, "PU-2", 2));

        assertThat(route.stops()).extracting(RouteStop::pickupId).containsExactly("PU-1", "PU-9", "PU-2");
        assertThat(route.stops()).extracting(RouteStop::stopNumber).containsExactly(1, 3, 2);
        assertThat(route.stops()).extracting(RouteStop::position).containsExactly(1, 2, 3);
        assertThat(route.totalPickups()).isEqualTo(3);
        assertThat(route.plannedMetres()).isEqualTo(20_000);
    }

    private static NewStop pause(Instant begin) {
        return new NewStop(
                StopKind.BREAK,
                null,
                null,
                null,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                0,
                begin,
                begin.plus(Duration.ofMinutes(30)),
                new Load(1, 0, 1));
    }

    @Test
    void aBreakThatIsPlannedAgainIsTheSameStopAndIsNotMoved() {
        var planned = List.of(stop(1, at(10)), pause(at(15)), stop(2, at(55)), pause(at(60)));
        var route = new Route("RT-1", plan(planned, at(120)), Map.of("PU-1", 1, "PU-2", 2));
        var again = new ReplannedRoute(
                "RT-1", 0, at(120), 5000, false, List.of(stop(2, at(10)), pause(at(15)), stop(1, at(55))));

        assertThat(route.letGo(again)).isEmpty();
        route.take(again, Map.of("PU-1", 1, "PU-2", 2));

        assertThat(route.stops()).extracting(RouteStop::stopNumber).containsExactly(3, 2, 1, 4);
        assertThat(route.stops())
                .extracting(RouteStop::status)
                .containsExactly(StopStatus.PLANNED, StopStatus.PLANNED, StopStatus.PLANNED, StopStatus.MOVED);
        assertThat(route.stops().get(1).plannedArrival()).isEqualTo(at(15));
    }

    private static ReplannedRoute longer(int minutes, List<NewStop> stops, Map<String, Duration> slower) {
        return new ReplannedRoute("RT-1", 0, at(90), 5000, false, stops, Duration.ofMinutes(minutes), slower);
    }

    @Test
    void aStopThatTakesLongerKeepsThatUntilAnotherTimeIsTold() {
        var route = with(StopStatus.ARRIVED);
        var stops = List.of(stop(2, at(60)));
        var silent = new ReplannedRoute("RT-1", 0, at(90), 5000, false, stops);
        var first = route.stops().getFirst();
        var arrived = Objects.requireNonNull(first.actualArrival());

        for (var told : List.of(longer(20, stops, Map.of()), silent, silent)) {
            route.letGo(told);
            route.take(told, Map.of("PU-2", 2));
            route.expect(TEN_MINUTES, arrived, TOLERANCE);

            assertThat(first.serviceSeconds()).isEqualTo(25 * 60);
            assertThat(first.extraSeconds()).isEqualTo(20 * 60);
            assertThat(route.stop(2).expectedArrival()).isEqualTo(arrived.plus(Duration.ofMinutes(35)));
        }
        route.take(longer(10, stops, Map.of()), Map.of("PU-2", 2));
        assertThat(first.serviceSeconds()).isEqualTo(15 * 60);
        route.take(longer(0, stops, Map.of()), Map.of("PU-2", 2));
        assertThat(first.serviceSeconds()).isEqualTo(5 * 60);
    }

    @Test
    void aPlannedStopThatTakesLongerKeepsThatHoweverItIsPlannedAgain() {
        var route = route(1);
        var slow = new NewStop(
                StopKind.STOP,
                "PU-1",
                new GeoPoint(4.66, -74.08),
                null,
                null,
                Duration.ofMinutes(25),
                Duration.ofMinutes(10),
                5000,
                at(10),
                at(35),
                new Load(1, 0, 1));

        route.take(longer(0, List.of(slow), Map.of("PU-1", Duration.ofMinutes(20))), Map.of("PU-1", 1));
        assertThat(route.stop(1).serviceSeconds()).isEqualTo(25 * 60);
        assertThat(route.stop(1).extraSeconds()).isEqualTo(20 * 60);

        // By hand, where nobody counts it in.
        route.take(new ReplannedRoute("RT-1", 0, at(90), 5000, List.of(stop(1, at(10)))), Map.of("PU-1", 1));
        assertThat(route.stop(1).serviceSeconds()).isEqualTo(25 * 60);
    }

    @Test
    void aStopThatWasConfirmedDoesNotMove() {
        var route = route(2);
        route.confirm(2, true);
        var without = new ReplannedRoute("RT-1", 0, at(90), 5000, false, List.of(stop(1, at(10))));
        var later = new ReplannedRoute("RT-1", 0, at(90), 5000, false, List.of(stop(2, at(40)), stop(1, at(10))));
        var same = new ReplannedRoute("RT-1", 0, at(90), 5000, false, List.of(stop(2, at(25))));

        assertThatThrownBy(() -> route.letGo(without)).isInstanceOf(RouteProblems.StopFixed.class);
        assertThatThrownBy(() -> route.letGo(later)).isInstanceOf(RouteProblems.StopFixed.class);
        assertThat(route.letGo(same)).extracting(RouteStop::stopNumber).containsExactly(1);
    }
}
