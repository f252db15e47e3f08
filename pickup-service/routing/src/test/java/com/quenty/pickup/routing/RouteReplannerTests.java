package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteReplannerTests {
    private static final double PENALTY = 7;

    @Test
    void aDayIsPlannedAgainAsWellAsByTryingEveryPlan() {
        forEachSeed(400, seed -> {
            RoutingProblem problem = RandomProblem.withRoutes(seed);
            Map<String, String> homes = homes(problem);
            RoutingProblem eased = Easing.of(problem).problem();
            RoutingProblem penalised = new RoutingProblem(
                    eased.travel(),
                    eased.speed(),
                    eased.stops(),
                    eased.shifts(),
                    (stop, shift) -> problem.affinity().expense(stop, shift)
                            + (!homes.containsKey(stop.id())
                                            || homes.get(stop.id()).equals(shift.id())
                                    ? 0
                                    : PENALTY),
                    eased.initial());

            Plan plan = RouteReplanner.search(problem, PENALTY, Effort.of(seed, 1000));

            assertThat(plan.expense()).isCloseTo(EveryPlan.cheapest(penalised), within(1e-4));
            assertThat(plan.tours())
                    .allSatisfy(tour -> assertThat(tour.violations()).isEmpty());
            assertThat(pinnedOf(plan, eased)).isEqualTo(pinnedOf(RoutePlanner.evaluate(eased), eased));
        });
    }

    @Test
    void aPlannedStopIsNotGivenUpForBeingLate() {
        double[][] road = {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}};
        Stop near = new Stop("near", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1000, null);
        Stop late = new Stop("late", 2, 0, 15, 1, new long[] {1}, Set.of(), 1000, null);
        Stop extra = new Stop("extra", 2, 0, 15, 1, new long[] {1}, Set.of(), 1000, null);
        RoutingProblem problem = new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                List.of(near, late, extra),
                List.of(shift("shift", 1).withUntil(30)),
                RoutingProblem.Affinity.NONE,
                Map.of("shift", List.of("near", "late")));

        Replanned replanned = RouteReplanner.replan(problem, 5, Effort.of(1, 300), SearchProgress.IGNORED);

        assertThat(replanned.plan().unserved()).containsOnlyKeys("extra");
        assertThat(replanned.moved()).isEmpty();
        assertThat(replanned.eased().stream().map(Eased::kind))
                .containsExactly(Violation.Kind.LATE, Violation.Kind.SHIFT_OVERRUN);
        assertThat(replanned.eased().getFirst().excess()).isBetween(4.9, 6.1);
    }

    /** Both stops can't be served; the planned one is late in any case, the other one would be in time. */
    @Test
    void aPlannedStopThatIsLateIsNotGivenUpForANewOneThatCostsLessToLeaveOut() {
        double[][] road = {{0, 10}, {10, 0}};
        Stop planned = new Stop("planned", 1, 0, 5, 1, new long[] {1}, Set.of(), 2000, null);
        Stop extra = new Stop("extra", 1, 0, 15, 1, new long[] {1}, Set.of(), 1000, null);
        RoutingProblem problem = new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                List.of(planned, extra),
                List.of(shift("shift", 1).withMaxStops(1)),
                RoutingProblem.Affinity.NONE,
                Map.of("shift", List.of("planned")));

        Replanned replanned = RouteReplanner.replan(problem, 5, Effort.of(1, 300), SearchProgress.IGNORED);

        assertThat(replanned.plan().unserved()).containsOnlyKeys("extra");
        assertThat(replanned.moved()).isEmpty();
    }

    @Test
    void easingMovesLimitsNoFurtherThanPinnedStopsBreakThem() {
        forEachSeed(1500, seed -> {
            RoutingProblem problem = RandomProblem.withRoutes(seed);
            Easing easing = Easing.of(problem);
            for (Shift shift : problem.shifts()) {
                List<String> pinned = pinned(easing.problem(), shift);
                double needed = pinned.isEmpty() ? 0 : FewestSeconds.of(problem, shift, pinned);
                List<Eased> ofTime = easing.eased().stream()
                        .filter(eased -> eased.shift().equals(shift.id()))
                        .filter(eased -> eased.kind() != Violation.Kind.TOO_MANY_STOPS
                                && eased.kind() != Violation.Kind.TOO_MANY_TRIPS)
                        .toList();

                assertThat(ofTime.stream().mapToDouble(Eased::excess).sum()).isCloseTo(needed, within(1e-4));
            }
        });
    }

    @Test
    void aStopMovesOnlyWhereThatSavesMoreThanThePenalty() {
        double[][] road = {{0, 10}, {10, 0}};
        Stop stop = new Stop("stop", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1000, null);
        RoutingProblem problem = new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                List.of(stop),
                List.of(shift("dear", 6), shift("cheap", 1)),
                RoutingProblem.Affinity.NONE,
                Map.of("dear", List.of("stop")));

        assertThat(RouteReplanner.replan(problem, 101, Effort.of(1, 200), SearchProgress.IGNORED)
                        .moved())
                .isEmpty();
        assertThat(RouteReplanner.replan(problem, 99, Effort.of(1, 200), SearchProgress.IGNORED)
                        .moved())
                .containsExactly("stop");
    }

    private static Shift shift(String id, double expensePerMetre) {
        return new Shift(
                id,
                id,
                0,
                0,
                0,
                1000,
                1e9,
                9,
                1,
                0,
                new long[] {9},
                new long[] {0},
                Set.of(),
                List.of(),
                0,
                expensePerMetre,
                0);
    }

    private static Map<String, String> homes(RoutingProblem problem) {
        Map<String, String> homes = new HashMap<>();
        problem.initial().forEach((shift, stops) -> stops.forEach(stop -> homes.put(stop, shift)));
        return homes;
    }

    private static Map<String, List<String>> pinnedOf(Plan plan, RoutingProblem problem) {
        Map<String, List<String>> pinned = new HashMap<>();
        for (TourPlan tour : plan.tours()) {
            List<String> stops = tour.stops().stream()
                    .filter(id ->
                            problem.stops().stream().anyMatch(stop -> stop.id().equals(id) && stop.pinned() != null))
                    .toList();
            if (!stops.isEmpty()) {
                pinned.put(tour.shift(), stops);
            }
        }
        return pinned;
    }

    private static List<String> pinned(RoutingProblem problem, Shift shift) {
        List<String> sequence = new ArrayList<>();
        boolean emptied = shift.aboard()[0] == 0 && shift.aboard()[1] == 0;
        for (String id : problem.initial().getOrDefault(shift.id(), List.of())) {
            boolean kept = problem.stops().stream().anyMatch(stop -> stop.id().equals(id) && stop.pinned() != null);
            if (kept || id.isEmpty() && !emptied) {
                sequence.add(id);
                emptied = id.isEmpty();
            }
        }
        while (!sequence.isEmpty() && sequence.getLast().isEmpty()) {
            sequence.removeLast();
        }
        return sequence;
    }
}
