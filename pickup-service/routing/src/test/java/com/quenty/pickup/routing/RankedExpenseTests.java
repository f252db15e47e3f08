package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RankedExpenseTests {
    /** More than all detours of the random problems together. */
    private static final double LEAST = 10_000;

    @Test
    void noNumberOfLowerStopsOutweighsAHigherOne() {
        Map<Integer, Double> expenses = RankedExpense.of(List.of(0, 0, 0, 1, 1, 7), LEAST);

        assertThat(expenses).isEqualTo(Map.of(0, 10_000.0, 1, 40_000.0, 7, 120_000.0));
        assertThat(RankedExpense.of(List.of(), LEAST)).isEmpty();
    }

    /** Which stops can be served together is found by trying every plan, without any expense of a rank. */
    @Test
    void ofEveryRankAsManyAreServedAsThoseAboveLeaveRoomFor() {
        forEachSeed(300, seed -> {
            RoutingProblem given = Easing.of(RandomProblem.withRoutes(seed)).problem();
            Map<String, Integer> ranks = ranks(given, seed);
            Map<Integer, Double> expenses = RankedExpense.of(ranks.values(), LEAST);
            RoutingProblem ranked = leavingOut(given, stop -> expenses.getOrDefault(ranks.get(stop.id()), 0.0));

            Plan plan = RoutePlanner.plan(ranked, Effort.of(seed, 1000));

            assertThat(missing(plan.unserved().keySet(), ranks))
                    .as("left out by rank, the highest first")
                    .isEqualTo(fewestMissing(given, ranks));
        });
    }

    private static Map<String, Integer> ranks(RoutingProblem problem, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> ranks = new HashMap<>();
        problem.stops().forEach(stop -> ranks.put(stop.id(), random.nextInt(3)));
        return ranks;
    }

    private static RoutingProblem leavingOut(RoutingProblem problem, ToDoubleFunction<Stop> expense) {
        List<Stop> stops = problem.stops().stream()
                .map(stop -> new Stop(
                        stop.id(),
                        stop.place(),
                        stop.opens(),
                        stop.closes(),
                        stop.service(),
                        stop.load(),
                        stop.skills(),
                        expense.applyAsDouble(stop),
                        stop.pinned()))
                .toList();
        return problem.with(stops, problem.shifts(), problem.initial());
    }

    /** Numbers of stops by rank, the highest first; ranks are 0 to 2. */
    private static List<Integer> missing(Iterable<String> stops, Map<String, Integer> ranks) {
        int[] counts = new int[3];
        stops.forEach(stop -> counts[ranks.getOrDefault(stop, 0)]++);
        return List.of(counts[2], counts[1], counts[0]);
    }

    private static List<Integer> fewestMissing(RoutingProblem problem, Map<String, Integer> ranks) {
        TreeMap<Integer, List<Integer>> best = new TreeMap<>();
        for (int chosen = 0; chosen < 1 << problem.stops().size(); chosen++) {
            List<Stop> served = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (int i = 0; i < problem.stops().size(); i++) {
                Stop stop = problem.stops().get(i);
                if ((chosen & 1 << i) != 0) {
                    served.add(stop);
                } else {
                    left.add(stop.id());
                }
            }
            boolean pinnedLeft =
                    problem.stops().stream().anyMatch(stop -> stop.pinned() != null && left.contains(stop.id()));
            if (!pinnedLeft && canAllBeServed(problem, served)) {
                List<Integer> missing = missing(left, ranks);
                best.put(missing.get(0) * 100 + missing.get(1) * 10 + missing.get(2), missing);
            }
        }
        return best.firstEntry().getValue();
    }

    private static boolean canAllBeServed(RoutingProblem problem, List<Stop> served) {
        Map<String, List<String>> initial = new HashMap<>();
        problem.initial()
                .forEach((shift, stops) -> initial.put(
                        shift,
                        stops.stream()
                                .filter(id -> served.stream()
                                        .anyMatch(stop -> stop.id().equals(id)))
                                .toList()));
        RoutingProblem all = leavingOut(problem.with(served, problem.shifts(), initial), _ -> LEAST);
        return EveryPlan.cheapest(all) < LEAST;
    }
}
