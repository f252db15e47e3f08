package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsertionQuoteTests {

    /** A way to the depot after the last stop is none that a driver needs; where it wins time for a break, the quote may know of it or not. */
    @Test
    void theCheapestPlaceIsFoundAsByTryingEachOne() {
        forEachSeed(1000, seed -> {
            RoutingProblem whole = RandomProblem.of(seed);
            String wanted = whole.stops().getLast().id();
            RoutingProblem planned =
                    whole.with(whole.stops().subList(0, whole.stops().size() - 1), whole.shifts(), Map.of());
            Map<String, List<String>> routes = sequences(RoutePlanner.plan(planned, Effort.of(seed, 50)));
            RoutingProblem problem = whole.with(whole.stops(), whole.shifts(), routes);

            double cheapest = Double.POSITIVE_INFINITY;
            double cheapestOfUse = Double.POSITIVE_INFINITY;
            double before = tourCost(RoutePlanner.evaluate(problem));
            for (Shift shift : problem.shifts()) {
                for (List<String> tried : with(wanted, routes.getOrDefault(shift.id(), List.of()))) {
                    Map<String, List<String>> changed = new HashMap<>(routes);
                    changed.put(shift.id(), tried);
                    Plan plan = RoutePlanner.evaluate(whole.with(whole.stops(), whole.shifts(), changed));
                    if (plan.tours().stream().allMatch(tour -> tour.violations().isEmpty())) {
                        cheapest = Math.min(cheapest, tourCost(plan) - before);
                        if (!tried.getLast().equals(RoutingProblem.EMPTYING)) {
                            cheapestOfUse = Math.min(cheapestOfUse, tourCost(plan) - before);
                        }
                    }
                }
            }

            double quoted = InsertionQuote.cheapest(problem, wanted)
                    .map(InsertionOffer::expense)
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(quoted).isBetween(cheapest - 1e-6, cheapestOfUse + 1e-6);
        });
    }

    @Test
    void stopsThatAreTakenOneAfterTheOtherCanAllBeServed() {
        forEachSeed(1000, seed -> {
            RoutingProblem problem = RandomProblem.of(seed);
            RoutingProblem taken = problem.with(problem.stops(), problem.shifts(), Map.of());
            List<String> promised = new ArrayList<>();
            for (Stop stop : problem.stops()) {
                var offer = InsertionQuote.cheapest(taken, stop.id());
                if (offer.isPresent()) {
                    taken = taken.beginningWith(offer.get().shift(), offer.get().sequence());
                    promised.add(stop.id());
                }
            }

            Plan plan = RoutePlanner.evaluate(taken);

            assertThat(plan.tours())
                    .allSatisfy(tour -> assertThat(tour.violations()).isEmpty());
            assertThat(plan.tours().stream().flatMap(tour -> tour.stops().stream()))
                    .containsExactlyInAnyOrderElementsOf(promised);
        });
    }

    @Test
    void aLateRouteTakesNothingThatMakesItLater() {
        double[][] road = {{0, 10, 10}, {10, 0, 10}, {10, 10, 0}};
        Stop late = new Stop("late", 1, 0, 5, 1, new long[] {1}, Set.of(), 1, null);
        Stop wanted = new Stop("wanted", 2, 0, 1000, 1, new long[] {1}, Set.of(), 1, null);
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
                new long[] {9},
                new long[] {0},
                Set.of(),
                List.of(),
                0,
                1,
                0);
        RoutingProblem problem = new RoutingProblem(
                new TravelMatrix(road, road),
                SpeedProfile.FLAT,
                List.of(late, wanted),
                List.of(shift),
                RoutingProblem.Affinity.NONE,
                Map.of("shift", List.of("late")));

        assertThat(InsertionQuote.cheapest(problem, "wanted"))
                .hasValueSatisfying(offer -> assertThat(offer.begin()).isEqualTo(21));
    }

    private static double tourCost(Plan plan) {
        return plan.tours().stream().mapToDouble(TourPlan::expense).sum();
    }

    private static Map<String, List<String>> sequences(Plan plan) {
        Map<String, List<String>> sequences = new HashMap<>();
        for (TourPlan tour : plan.tours()) {
            sequences.put(
                    tour.shift(),
                    tour.visits().stream()
                            .filter(visit -> visit.kind() != Visit.Kind.BREAK)
                            .map(visit -> visit.stop() == null ? RoutingProblem.EMPTYING : visit.stop())
                            .toList());
        }
        return sequences;
    }

    private static List<List<String>> with(String wanted, List<String> sequence) {
        List<List<String>> all = new ArrayList<>();
        for (int gap = 0; gap <= sequence.size(); gap++) {
            for (List<String> piece : List.of(
                    List.of(wanted),
                    List.of(RoutingProblem.EMPTYING, wanted),
                    List.of(wanted, RoutingProblem.EMPTYING))) {
                List<String> tried = new ArrayList<>(sequence);
                tried.addAll(gap, piece);
                all.add(tried);
            }
        }
        return all;
    }
}
