package com.quenty.pickup.routing;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** A small problem with every kind of constraint, in whole metres and seconds, on roads where no detour is shorter than the direct way. */
final class RandomProblem {
    private final SplittableRandom random;
    /** Apart, so that a problem of a seed stays the same but for its breaks. */
    private final SplittableRandom pauses;

    private RandomProblem(long seed) {
        random = new SplittableRandom(seed);
        pauses = new SplittableRandom(~seed);
    }

    static RoutingProblem of(long seed) {
        return new RandomProblem(seed).problem();
    }

    /** Runs the assertions for the seeds from 0 on; a failure names its seed. */
    static void forEachSeed(int seeds, LongConsumer assertions) {
        for (long seed = 0; seed < seeds; seed++) {
            long tried = seed;
            assertThatCode(() -> assertions.accept(tried)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    /** With random sequences to begin with, of which some stops are pinned; nothing says that they can be kept. */
    static RoutingProblem withRoutes(long seed) {
        return new RandomProblem(seed).routed();
    }

    private RoutingProblem routed() {
        RoutingProblem free = problem();
        Map<String, List<String>> initial = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        for (Stop stop : free.stops()) {
            int chosen = random.nextInt(free.shifts().size() + 1);
            if (chosen == free.shifts().size()) {
                stops.add(stop);
                continue;
            }
            String shift = free.shifts().get(chosen).id();
            List<String> sequence = initial.computeIfAbsent(shift, _ -> new ArrayList<>());
            sequence.add(random.nextInt(sequence.size() + 1), stop.id());
            stops.add(random.nextInt(2) == 0 ? stop : stop.pinnedTo(shift));
        }
        initial.values().forEach(sequence -> {
            if (random.nextInt(3) == 0) {
                sequence.add(random.nextInt(sequence.size() + 1), RoutingProblem.EMPTYING);
            }
        });
        return free.with(stops, free.shifts(), initial);
    }

    private RoutingProblem problem() {
        int stops = 1 + random.nextInt(4);
        double[][] metres = roads(stops + 1, 9);
        double[][] seconds = roads(stops + 1, 6);
        List<Stop> all = new ArrayList<>();
        for (int i = 1; i <= stops; i++) {
            double opens = random.nextInt(20);
            all.add(new Stop(
                    "stop-" + i,
                    i,
                    opens,
                    opens + random.nextInt(15),
                    random.nextInt(4),
                    new long[] {random.nextInt(5), random.nextInt(3)},
                    random.nextInt(4) == 0 ? Set.of("cold") : Set.of(),
                    5 + random.nextInt(60),
                    null));
        }
        int maxStops = 1 + random.nextInt(4);
        List<Shift> shifts = new ArrayList<>();
        for (int s = 1 + random.nextInt(2); s > 0; s--) {
            shifts.add(shift(s, maxStops));
        }
        return new RoutingProblem(
                new TravelMatrix(metres, seconds),
                SpeedProfile.FLAT,
                all,
                shifts,
                (stop, shift) -> (stop.id() + shift.id()).hashCode() % 3 == 0 ? 2 : 0,
                Map.of());
    }

    /** Where a shift has breaks, its time costs nothing: breaks are placed for the earliest end, not for the shortest duration. */
    private Shift shift(int number, int maxStops) {
        double from = random.nextInt(5);
        List<Break> breaks = new ArrayList<>();
        double opens = 5 + random.nextInt(8);
        for (int i = random.nextInt(3); i > 0; i--) {
            breaks.add(new Break(opens, opens + random.nextInt(10), 1 + random.nextInt(4), pauses.nextInt(4) == 0));
            opens += 6;
        }
        boolean paid = breaks.isEmpty();
        return new Shift(
                "shift-" + number,
                random.nextInt(3) == 0 ? "driver" : "driver-" + number,
                0,
                0,
                from,
                from + 20 + random.nextInt(20),
                paid && random.nextBoolean() ? 10 + random.nextInt(20) : 1e9,
                maxStops,
                1 + random.nextInt(3),
                random.nextInt(3),
                new long[] {5, 4},
                new long[] {random.nextInt(2), 0},
                random.nextBoolean() ? Set.of("cold") : Set.of(),
                breaks,
                random.nextInt(5),
                1,
                paid ? random.nextInt(2) * 0.5 : 0);
    }

    private double[][] roads(int places, int longest) {
        double[][] length = new double[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                length[from][to] = from == to ? 0 : 1 + random.nextInt(longest);
            }
        }
        for (int over = 0; over < places; over++) {
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    length[from][to] = Math.min(length[from][to], length[from][over] + length[over][to]);
                }
            }
        }
        return length;
    }
}
