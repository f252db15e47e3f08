package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Searches for the cheapest routes. Two chains of {@link RuinAndRecreate} run side by side: in the first half apart, then
 * the one that lags goes on from what the other found, round by round.
 */
public final class RoutePlanner {
    private static final int CHAINS = 2;
    private static final int ROUNDS = 50;
    /**
     * Rounds in which the chains stay apart. Meanwhile the last one pays for each used shift what a stop costs, since the step from one
     * number of tours to one less leads over worse plans that no chain at that temperature crosses.
     */
    private static final int APART = 25;
    /** Iterations between two looks at the clock. */
    private static final int STRIDE = 64;
    /** The temperature at the beginning and at the end, as a share of what serving a stop costs on average in the first solution. */
    private static final double WARM = 3;

    private static final double COLD = 0.01;

    private RoutePlanner() {}

    /** As {@link #plan(RoutingProblem, Effort, SearchProgress)} for somebody who only waits. */
    public static Plan plan(RoutingProblem problem, Effort effort) {
        return plan(problem, effort, SearchProgress.IGNORED);
    }

    /**
     * Searches. An interrupted thread gets the best plan so far.
     *
     * @param progress hears now and then how far the search is
     */
    public static Plan plan(RoutingProblem problem, Effort effort, SearchProgress progress) {
        Model model = new Model(problem);
        if (model.shifts.length == 0 || model.stops == 0) {
            return plan(model, new int[model.shifts.length][0], 0);
        }
        int[][] neighbours = neighbours(model);
        List<RuinAndRecreate> chains = IntStream.range(0, CHAINS)
                .mapToObj(chain -> new RuinAndRecreate(model, neighbours, effort.seed() * CHAINS + chain))
                .toList();
        int[][] start = startOf(model);
        chains.forEach(chain -> chain.begin(start));
        double unit = unit(model, chains.getFirst());
        chains.getLast().handicap(unit);
        long begun = System.nanoTime();
        long done = 0;
        boolean alike = false;
        ExecutorService pool = Executors.newFixedThreadPool(
                CHAINS, Thread.ofPlatform().daemon().name("route-search-", 0).factory());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                double from = round / (double) ROUNDS;
                double to = (round + 1) / (double) ROUNDS;
                long steps = effort.iterations() == Long.MAX_VALUE
                        ? Long.MAX_VALUE
                        : (long) (effort.iterations() * to) - (long) (effort.iterations() * from);
                if (round == APART) {
                    chains.getLast().handicap(0);
                    alike = true;
                }
                List<Future<Long>> running = new ArrayList<>();
                for (RuinAndRecreate chain : chains) {
                    running.add(pool.submit(() -> run(chain, steps, effort, begun, from, to, unit)));
                }
                done += waitFor(running);
                if (round >= APART) {
                    meet(chains);
                }
                long iterations = done;
                progress.at(to, () -> plan(model, best(chains).best(), iterations));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
            awaitQuietly(pool);
        }
        if (!alike) {
            chains.getLast().handicap(0);
        }
        return plan(model, best(chains).best(), done);
    }

    /**
     * The sequences that the problem begins with as they would happen, with everything that is wrong with them. Breaks and departures
     * are chosen so that as few seconds as possible are.
     */
    public static Plan evaluate(RoutingProblem problem) {
        Model model = new Model(problem);
        Plan plan = plan(model, model.initial, 0);
        int[] over = new int[model.drivers];
        for (int shift = 0; shift < model.shifts.length; shift++) {
            over[model.driver[shift]] += stopsOf(model.initial[shift]);
        }
        List<TourPlan> tours = new ArrayList<>(plan.tours());
        for (int i = tours.size() - 1; i >= 0; i--) {
            // Of several shifts of a driver the last one has what is too many.
            int shift = model.indexOf(tours.get(i).shift());
            int tooMany = over[model.driver[shift]] - model.shifts[shift].maxStops();
            tours.set(i, tours.get(i).withTooManyStops(Math.max(0, tooMany)));
            over[model.driver[shift]] = 0;
        }
        return new Plan(tours, plan.unserved(), plan.expense(), 0);
    }

    private static long run(
            RuinAndRecreate chain, long steps, Effort effort, long begun, double from, double to, double unit) {
        double limit = effort.limit() == null
                ? Double.POSITIVE_INFINITY
                : effort.limit().toNanos();
        double spent = from;
        for (long i = 0; i < steps; i++) {
            if (i % STRIDE == 0) {
                double elapsed = (System.nanoTime() - begun) / limit;
                boolean counted = steps < Long.MAX_VALUE;
                if (elapsed >= (counted ? 1 : to) || Thread.currentThread().isInterrupted()) {
                    return i;
                }
                spent = counted ? from + (to - from) * i / steps : elapsed;
            }
            chain.step(unit * WARM * Math.pow(COLD / WARM, spent));
        }
        return steps;
    }

    private static long waitFor(List<Future<Long>> running) throws InterruptedException {
        long done = 0;
        for (Future<Long> one : running) {
            try {
                done += one.get();
            } catch (ExecutionException broken) {
                throw new IllegalStateException("the search for routes broke", broken.getCause());
            }
        }
        return done;
    }

    private static void awaitQuietly(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                // A chain looks at its interruption after some milliseconds.
            }
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(List<RuinAndRecreate> chains) {
        RuinAndRecreate best = best(chains);
        for (RuinAndRecreate chain : chains) {
            if (chain.bestExpense() > best.bestExpense() + Timing.TOLERANCE) {
                chain.adopt(best.best());
            }
        }
    }

    private static RuinAndRecreate best(List<RuinAndRecreate> chains) {
        return Collections.min(chains, Comparator.comparingDouble(RuinAndRecreate::bestExpense));
    }

    /** The sequences of the problem: all of them, or the pinned stops and of the others those that still fit in their order. */
    private static int[][] startOf(Model model) {
        int[][] start = new int[model.shifts.length][];
        int[] driverStops = new int[model.drivers];
        for (int shift = 0; shift < start.length; shift++) {
            start[shift] = tidied(model, shift, model.initial[shift], node -> node < 0 || model.pinned[node] >= 0);
            driverStops[model.driver[shift]] += stopsOf(start[shift]);
        }
        for (int shift = 0; shift < start.length; shift++) {
            if (!isFeasible(model, shift, start[shift])
                    || driverStops[model.driver[shift]] > model.shifts[shift].maxStops()) {
                throw new IllegalArgumentException("the pinned stops alone can't be served as promised");
            }
        }
        for (int shift = 0; shift < start.length; shift++) {
            BitSet kept = new BitSet();
            Arrays.stream(start[shift]).filter(node -> node >= 0).forEach(kept::set);
            for (int wanted : model.initial[shift]) {
                if (wanted < 0
                        || kept.get(wanted)
                        || driverStops[model.driver[shift]] == model.shifts[shift].maxStops()) {
                    continue;
                }
                kept.set(wanted);
                int[] longer = tidied(model, shift, model.initial[shift], node -> node < 0 || kept.get(node));
                if (model.affinity[shift][wanted] < Double.POSITIVE_INFINITY && isFeasible(model, shift, longer)) {
                    start[shift] = longer;
                    driverStops[model.driver[shift]]++;
                } else {
                    kept.clear(wanted);
                }
            }
        }
        return start;
    }

    private static int[] tidied(Model model, int shift, int[] nodes, IntPredicate kept) {
        Tour tour = new Tour(model, shift);
        for (int node : nodes) {
            if (kept.test(node)) {
                tour.insert(tour.size, node);
            }
        }
        tour.tidy();
        return Arrays.copyOf(tour.nodes, tour.size);
    }

    private static int stopsOf(int[] nodes) {
        return (int) Arrays.stream(nodes).filter(node -> node >= 0).count();
    }

    private static boolean isFeasible(Model model, int shift, int[] nodes) {
        return Timeline.of(model, shift, nodes).violations().isEmpty();
    }

    private static double unit(Model model, RuinAndRecreate chain) {
        double expense = 0;
        int served = 0;
        int[][] sequences = chain.best();
        for (int shift = 0; shift < sequences.length; shift++) {
            expense += Timeline.of(model, shift, sequences[shift]).expense();
            served += sequences[shift].length;
        }
        return served == 0 || expense == 0 ? 1 : expense / served;
    }

    private static int[][] neighbours(Model model) {
        int[][] neighbours = new int[model.stops][];
        for (int stop = 0; stop < model.stops; stop++) {
            int here = model.place[stop];
            neighbours[stop] = IntStream.range(0, model.stops)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(other ->
                                    model.metres(here, model.place[other]) + model.metres(model.place[other], here))
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return neighbours;
    }

    private static Plan plan(Model model, int[][] sequences, long iterations) {
        List<TourPlan> tours = new ArrayList<>();
        boolean[] served = new boolean[model.stops];
        double expense = 0;
        for (int shift = 0; shift < sequences.length; shift++) {
            if (sequences[shift].length > 0) {
                TourPlan tour = Timeline.of(model, shift, sequences[shift]);
                tours.add(tour);
                expense += tour.expense();
                for (int node : sequences[shift]) {
                    if (node >= 0) {
                        served[node] = true;
                    }
                }
            }
        }
        Map<String, Plan.Reason> unserved = new LinkedHashMap<>();
        for (int stop = 0; stop < model.stops; stop++) {
            if (!served[stop]) {
                expense += model.dropExpense[stop];
                unserved.put(model.problem.stops().get(stop).id(), reason(model, stop));
            }
        }
        return new Plan(tours, unserved, expense, iterations);
    }

    private static Plan.Reason reason(Model model, int stop) {
        Stop wanted = model.problem.stops().get(stop);
        if (model.shifts.length == 0) {
            return Plan.Reason.OUT_OF_REACH;
        }
        List<Shift> skilled = Arrays.stream(model.shifts)
                .filter(shift -> shift.skills().containsAll(wanted.skills()))
                .toList();
        if (skilled.isEmpty()) {
            return Plan.Reason.NO_SKILL;
        }
        boolean held = false;
        Timing timing = new Timing(model);
        for (int shift = 0; shift < model.shifts.length; shift++) {
            if (model.affinity[shift][stop] < Double.POSITIVE_INFINITY) {
                held = true;
                int[] alone = {stop};
                if (timing.of(shift, alone, 1)
                        && timing.finish - timing.latestDeparture(shift, alone)
                                <= model.shifts[shift].maxDuration() + Timing.TOLERANCE) {
                    return Plan.Reason.NO_ROOM;
                }
            }
        }
        return held ? Plan.Reason.OUT_OF_REACH : Plan.Reason.TOO_LARGE;
    }
}
