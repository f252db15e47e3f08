package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteEvaluationTests {
    private static final Set<Violation.Kind> OF_TIME = EnumSet.of(
            Violation.Kind.LATE, Violation.Kind.BREAK_LATE, Violation.Kind.SHIFT_OVERRUN, Violation.Kind.TOO_LONG);

    @Test
    void noSequenceCanBeDrivenWithFewerSecondsOfViolations() {
        forEachSeed(1500, seed -> {
            RoutingProblem problem = RandomProblem.withRoutes(seed);
            for (TourPlan tour : RoutePlanner.evaluate(problem).tours()) {
                double seconds = tour.violations().stream()
                        .filter(violation -> OF_TIME.contains(violation.kind()))
                        .mapToDouble(Violation::excess)
                        .sum();
                Shift shift = shift(problem, tour);

                assertThat(seconds)
                        .isCloseTo(
                                FewestSeconds.of(
                                        problem, shift, problem.initial().get(shift.id())),
                                within(1e-4));
            }
        });
    }

    @Test
    void overloadsAreFoundWhereTheyHappenAndByHowMuch() {
        forEachSeed(1500, seed -> {
            RoutingProblem problem = RandomProblem.withRoutes(seed);
            for (TourPlan tour : RoutePlanner.evaluate(problem).tours()) {
                Shift shift = shift(problem, tour);
                long[] load = shift.aboard().clone();
                for (int i = 0; i < tour.visits().size(); i++) {
                    Visit visit = tour.visits().get(i);
                    if (visit.kind() == Visit.Kind.EMPTYING) {
                        Arrays.fill(load, 0);
                    } else if (visit.kind() == Visit.Kind.STOP) {
                        long[] taken = stop(problem, visit).load();
                        Arrays.setAll(load, kind -> load[kind] + taken[kind]);
                        long over = Math.max(load[0] - shift.capacity()[0], load[1] - shift.capacity()[1]);
                        Violation overload = new Violation(Violation.Kind.OVERLOAD, i, over);

                        assertThat(tour.violations().contains(overload)).isEqualTo(over > 0);
                    }
                    assertThat(visit.load()).containsExactly(load[0], load[1]);
                }
            }
        });
    }

    @Test
    void skillsPinsTripsAndStopsOfTheDriverAreCounted() {
        double[][] road = {{0, 10}, {10, 0}};
        Stop cold = new Stop("cold", 1, 0, 1000, 1, new long[] {1}, Set.of("cold", "heavy"), 1, null);
        Stop plain = new Stop("plain", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1, null);
        Stop other = new Stop("other", 1, 0, 1000, 1, new long[] {1}, Set.of(), 1, null);
        RoutingProblem problem = new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                List.of(cold, plain, other),
                List.of(shift("morning", "driver"), shift("evening", "driver")),
                RoutingProblem.Affinity.NONE,
                Map.of("morning", List.of("cold", RoutingProblem.EMPTYING, "plain"), "evening", List.of("other")));

        Plan plan = RoutePlanner.evaluate(problem);

        assertThat(plan.tours().getFirst().violations())
                .containsExactly(
                        new Violation(Violation.Kind.SKILL_MISSING, 0, 1),
                        new Violation(Violation.Kind.TOO_MANY_TRIPS, null, 1));
        assertThat(plan.tours().getLast().violations())
                .containsExactly(new Violation(Violation.Kind.TOO_MANY_STOPS, null, 1));
    }

    @Test
    void sequencesNameEachStopOnceAndOnlyKnownOnes() {
        RoutingProblem problem = RandomProblem.of(1);
        String stop = problem.stops().getFirst().id();
        String shift = problem.shifts().getFirst().id();

        assertThatThrownBy(() -> problem.with(problem.stops(), problem.shifts(), Map.of(shift, List.of(stop, stop))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> problem.with(problem.stops(), problem.shifts(), Map.of(shift, List.of("nowhere"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> problem.with(problem.stops(), problem.shifts(), Map.of("nobody", List.of(stop))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Shift shift(String id, String driver) {
        return new Shift(
                id,
                driver,
                0,
                0,
                0,
                1000,
                1e9,
                2,
                1,
                0,
                new long[] {9},
                new long[] {0},
                Set.of("heavy"),
                List.of(),
                0,
                1,
                0);
    }

    private static Shift shift(RoutingProblem problem, TourPlan tour) {
        return problem.shifts().stream()
                .filter(shift -> shift.id().equals(tour.shift()))
                .findFirst()
                .orElseThrow();
    }

    private static Stop stop(RoutingProblem problem, Visit visit) {
        return problem.stops().stream()
                .filter(stop -> stop.id().equals(visit.stop()))
                .findFirst()
                .orElseThrow();
    }
}
