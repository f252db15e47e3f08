package com.quenty.pickup.routing;

import static com.quenty.pickup.routing.RandomProblem.forEachSeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TourTests {
    private static final int STOPS = 12;
    private static final SpeedProfile SLOW_MORNING = new SpeedProfile(new double[] {0.5, 1, 0.8});

    @Test
    void whatAnInsertionChangesIsComputedAsIfAllWere() {
        forEachSeed(500, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Model model = new Model(problem(random));
            Timing timing = new Timing(model);
            Tour tour = new Tour(model, 0);
            tour.refresh(timing);
            for (int stop = 0; stop < STOPS; stop++) {
                int gap = random.nextInt(tour.size + 1);
                Tour whole = new Tour(model, 0);
                for (int i = 0; i < tour.size; i++) {
                    whole.insert(i, tour.nodes[i]);
                }
                whole.insert(gap, stop);
                if (whole.refresh(timing)) {
                    tour.insertAndRefresh(gap, stop, timing);

                    assertThat(parts(tour)).isEqualTo(parts(whole));
                    assertThat(tour.expense).isCloseTo(whole.expense, within(1e-9));
                }
            }
        });
    }

    @Test
    void theCheapestPlaceInATourIsFoundAsByTryingEachOne() {
        forEachSeed(500, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Model model = new Model(problem(random));
            Timing timing = new Timing(model);
            Insertion insertion = new Insertion(model, timing, () -> false, () -> false);
            Tour tour = new Tour(model, 0);
            tour.refresh(timing);
            for (int stop = 0; stop < STOPS; stop++) {
                double cheapest = Double.POSITIVE_INFINITY;
                for (int gap = 0; gap <= tour.size; gap++) {
                    Tour tried = new Tour(model, 0);
                    tried.copy(tour);
                    tried.insert(gap, stop);
                    if (tried.refresh(timing)
                            && tried.loads[0] <= model.shifts[0].capacity()[0]) {
                        cheapest = Math.min(cheapest, tried.expense - tour.expense);
                    }
                }
                if (insertion.find(new Tour[] {tour}, new int[1], stop, Double.POSITIVE_INFINITY)) {
                    assertThat(insertion.expense()).isCloseTo(cheapest, within(1e-9));
                    insertion.apply(stop);
                } else {
                    assertThat(cheapest).isInfinite();
                }
            }
        });
    }

    private static List<Object> parts(Tour tour) {
        return List.of(
                tour.size,
                tour.stops,
                tour.trips,
                tour.feasible,
                IntStream.range(0, tour.size).mapToObj(i -> tour.nodes[i]).toList(),
                IntStream.range(0, tour.size + 2).mapToObj(i -> tour.at[i]).toList(),
                IntStream.range(0, tour.size + 1).mapToObj(i -> tour.leave[i]).toList(),
                IntStream.range(1, tour.size + 2).mapToObj(i -> tour.latest[i]).toList(),
                IntStream.range(0, tour.size + 1).mapToObj(i -> tour.leg[i]).toList(),
                IntStream.range(0, tour.size + 1).mapToObj(i -> tour.trip[i]).toList(),
                tour.loads[0]);
    }

    /** One vehicle that leaves once, places on a plane, windows of every width. */
    private static RoutingProblem problem(SplittableRandom random) {
        double[][] place = new double[STOPS + 1][2];
        for (double[] each : place) {
            Arrays.setAll(each, _ -> random.nextInt(300));
        }
        double[][] metres = new double[STOPS + 1][STOPS + 1];
        for (int from = 0; from <= STOPS; from++) {
            for (int to = 0; to <= STOPS; to++) {
                metres[from][to] = Math.hypot(place[from][0] - place[to][0], place[from][1] - place[to][1]);
            }
        }
        List<Stop> stops = IntStream.rangeClosed(1, STOPS)
                .mapToObj(i -> {
                    double opens = random.nextInt(4000);
                    return new Stop(
                            "stop-" + i,
                            i,
                            opens,
                            opens + random.nextInt(4000),
                            random.nextInt(200),
                            new long[] {random.nextInt(5)},
                            Set.of(),
                            1e6,
                            null);
                })
                .toList();
        Shift shift = new Shift(
                "shift",
                "driver",
                0,
                0,
                random.nextInt(100),
                9000,
                1e9,
                STOPS,
                1,
                0,
                new long[] {20},
                new long[] {random.nextInt(3)},
                Set.of(),
                List.of(),
                random.nextInt(50),
                1,
                0);
        return new RoutingProblem(
                new TravelMatrix(metres, metres),
                random.nextBoolean() ? SpeedProfile.FLAT : SLOW_MORNING,
                stops,
                List.of(shift),
                RoutingProblem.Affinity.NONE,
                Map.of());
    }
}
