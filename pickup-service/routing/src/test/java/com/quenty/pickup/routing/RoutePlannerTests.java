package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutePlannerTests {

    @Test
    void smallProblemsAreSolvedAsWellAsByTryingEveryPlan() {
        forEachSeed(400, seed -> {
            RoutingProblem problem = RandomProblem.of(seed);
            Plan plan = RoutePlanner.plan(problem, Effort.of(seed, 2000));

            assertThat(plan.expense()).isCloseTo(EveryPlan.cheapest(problem), within(1e-6));
            assertThat(plan.tours())
                    .allSatisfy(tour -> assertThat(tour.violations()).isEmpty());
        });
    }

    @Test
    void theSameSeedAndIterationsGiveTheSamePlan() {
        RoutingProblem problem = RandomProblem.of(7);

        assertThat(RoutePlanner.plan(problem, Effort.of(3, 500)))
                .isEqualTo(RoutePlanner.plan(problem, Effort.of(3, 500)));
    }

    @Test
    void aStopThatIsLeftOutSaysWhy() {
        Stop cold = stop("cold", 0, 1000, 1, Set.of("cold"));
        Stop large = stop("large", 0, 1000, 50, Set.of());
        Stop early = stop("early", 0, 1, 1, Set.of());
        Stop first = stop("first", 0, 1000, 6, Set.of());
        Stop second = stop("second", 0, 1000, 5, Set.of());

        Plan plan = RoutePlanner.plan(problem(List.of(cold, large, early, first, second)), Effort.of(1, 500));

        assertThat(plan.unserved())
                .isEqualTo(Map.of(
                        "cold", Plan.Reason.NO_SKILL,
                        "large", Plan.Reason.TOO_LARGE,
                        "early", Plan.Reason.OUT_OF_REACH,
                        "second", Plan.Reason.NO_ROOM));
        assertThat(plan.tours())
                .singleElement()
                .satisfies(tour -> assertThat(tour.stops()).containsExactly("first"));
    }

    @Test
    void aPinnedStopStaysWithItsShift() {
        Stop pinned = new Stop("pinned", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1000, "shift");
        RoutingProblem free = problem(List.of(pinned));
        Shift dear = free.shifts().getFirst();
        Shift cheap = new Shift(
                "cheap",
                "other",
                0,
                0,
                0,
                1000,
                1e9,
                9,
                1,
                0,
                new long[] {10},
                new long[] {0},
                Set.of(),
                List.of(),
                0,
                0,
                0);
        RoutingProblem both = new RoutingProblem(
                free.travel(),
                SpeedProfile.FLAT,
                free.stops(),
                List.of(dear, cheap),
                RoutingProblem.Affinity.NONE,
                Map.of("shift", List.of("pinned")));

        assertThat(RoutePlanner.plan(both, Effort.of(1, 500)).tours())
                .singleElement()
                .satisfies(tour -> assertThat(tour.shift()).isEqualTo("shift"));
    }

    @Test
    void aPinnedStopHasToBeAmongTheInitialOnesOfItsShift() {
        Stop pinned = new Stop("pinned", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1000, "shift");

        assertThatThrownBy(() -> new RoutingProblem(
                        problem(List.of()).travel(),
                        SpeedProfile.FLAT,
                        List.of(pinned),
                        problem(List.of()).shifts(),
                        RoutingProblem.Affinity.NONE,
                        Map.of()))
                .hasMessageContaining("pinned");
    }

    private static Stop stop(String id, double opens, double closes, long load, Set<String> skills) {
        return new Stop(id, 1, opens, closes, 1, new long[] {load}, skills, 1000 + load, null);
    }

    private static RoutingProblem problem(List<Stop> stops) {
        double[][] road = {{0, 10}, {10, 0}};
        Shift shift = new Shift(
                "shift",
                "driver",
                0,
                0,
                0,
                1000,
                1e9,
                9,
                1,
                0,
                new long[] {10},
                new long[] {0},
                Set.of(),
                List.of(),
                0,
                1,
                0);
        return new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                stops,
                List.of(shift),
                RoutingProblem.Affinity.NONE,
                stops.stream().allMatch(stop -> stop.pinned() == null)
                        ? Map.of()
                        : Map.of("shift", stops.stream().map(Stop::id).toList()));
    }
}
