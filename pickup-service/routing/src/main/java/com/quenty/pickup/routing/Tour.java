package com.quenty.pickup.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sequence of one shift in the search, with what makes trying another stop at some place quick. Position 0 is the start, positions 1
 * to {@code size} are the nodes, the gap {@code p} lies behind position {@code p}. Times leave breaks out: they are bounds for what is
 * timed exactly afterwards.
 */
final class Tour {
    private final Model model;
    final int shift;
    int size;
    int stops;
    int[] nodes = new int[8];
    /** Places, from the start at 0 to the end at {@code size + 1}. */
    int[] at = new int[10];
    /** Earliest leaving of each position. */
    double[] leave = new double[10];
    /** Latest arrival at each position from 1 to {@code size + 1}. */
    double[] latest = new double[10];
    /** The trip to which a stop in the gap would belong, and what each trip has on board at its end. */
    int[] trip = new int[10];

    int trips;
    long[] loads;
    /** Seconds from leaving to being back, where the shift is timed. */
    double duration;

    double expense;

    /** Whether all can be served in time as of the last refresh. */
    boolean feasible = true;

    /** The search adds this to the expense of a shift that is used, to look for plans with fewer of them. */
    double handicap;

    Tour(Model model, int shift) {
        this.model = model;
        this.shift = shift;
        this.loads = new long[model.kinds];
    }

    void copy(Tour other) {
        ensure(other.size);
        size = other.size;
        stops = other.stops;
        trips = other.trips;
        expense = other.expense;
        feasible = other.feasible;
        duration = other.duration;
        System.arraycopy(other.nodes, 0, nodes, 0, size);
        System.arraycopy(other.at, 0, at, 0, size + 2);
        System.arraycopy(other.leave, 0, leave, 0, size + 2);
        System.arraycopy(other.latest, 0, latest, 0, size + 2);
        System.arraycopy(other.trip, 0, trip, 0, size + 1);
        if (loads.length < other.loads.length) {
            loads = new long[other.loads.length];
        }
        System.arraycopy(other.loads, 0, loads, 0, other.trips * model.kinds);
    }

    void ensure(int wanted) {
        if (nodes.length < wanted + 3) {
            int length = wanted + wanted / 2 + 6;
            nodes = Arrays.copyOf(nodes, length);
            at = Arrays.copyOf(at, length + 2);
            leave = Arrays.copyOf(leave, length + 2);
            latest = Arrays.copyOf(latest, length + 2);
            trip = Arrays.copyOf(trip, length + 2);
        }
    }

    void insert(int gap, int node) {
        ensure(size + 1);
        System.arraycopy(nodes, gap, nodes, gap + 1, size - gap);
        nodes[gap] = node;
        size++;
    }

    /** Leaves out ways to the depot that empty nothing. */
    void tidy() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean idle = nodes[i] == Model.EMPTYING
                    && (kept == 0 && !beginsLoaded() || kept > 0 && nodes[kept - 1] == Model.EMPTYING);
            if (!idle) {
                nodes[kept++] = nodes[i];
            }
        }
        while (kept > 0 && nodes[kept - 1] == Model.EMPTYING) {
            kept--;
        }
        size = kept;
    }

    boolean beginsLoaded() {
        for (long aboard : model.shifts[shift].aboard()) {
            if (aboard > 0) {
                return true;
            }
        }
        return false;
    }

    /** Computes everything from the nodes; {@code timing} may be null where the shift is not timed. */
    boolean refresh(@Nullable Timing timing) {
        feasible = compute(timing);
        return feasible;
    }

    private boolean compute(@Nullable Timing timing) {
        Shift s = model.shifts[shift];
        ensure(size);
        stops = 0;
        trips = 1;
        int kinds = model.kinds;
        if (loads.length < kinds * (size + 1)) {
            loads = new long[kinds * (size + 4)];
        }
        System.arraycopy(s.aboard(), 0, loads, 0, kinds);
        double time = s.from();
        leave[0] = time;
        at[0] = s.start();
        trip[0] = 0;
        int from = s.start();
        double metres = 0;
        double liking = 0;
        boolean inTime = true;
        for (int i = 0; i < size; i++) {
            int node = nodes[i];
            int to = model.placeOf(node, shift);
            metres += model.metres(from, to);
            time = model.speed.arrival(time, model.seconds(from, to));
            if (node == Model.EMPTYING) {
                time += s.turnaround();
                Arrays.fill(loads, trips * kinds, (trips + 1) * kinds, 0);
                trips++;
            } else {
                stops++;
                liking += model.affinity[shift][node];
                inTime &= time <= model.closes[node] + Timing.TOLERANCE;
                time = Math.max(time, model.opens[node]) + model.service[node];
                for (int kind = 0; kind < kinds; kind++) {
                    loads[(trips - 1) * kinds + kind] += model.load[node * kinds + kind];
                }
            }
            leave[i + 1] = time;
            at[i + 1] = to;
            trip[i + 1] = trips - 1;
            from = to;
        }
        metres += model.metres(from, s.depot());
        inTime &= model.speed.arrival(time, model.seconds(from, s.depot())) <= s.until() + Timing.TOLERANCE;
        at[size + 1] = s.depot();
        double latestHere = s.until();
        latest[size + 1] = latestHere;
        int to = s.depot();
        for (int i = size; i >= 1; i--) {
            int node = nodes[i - 1];
            int here = model.placeOf(node, shift);
            latestHere = model.speed.departure(latestHere, model.seconds(here, to));
            latestHere = node == Model.EMPTYING
                    ? latestHere - s.turnaround()
                    : Math.min(latestHere - model.service[node], model.closes[node]);
            latest[i] = latestHere;
            to = here;
        }
        if (size == 0) {
            expense = 0;
            duration = 0;
            return true;
        }
        expense = handicap + s.fixedExpense() + metres * s.expensePerMetre() + liking;
        if (model.timed[shift] && timing != null) {
            inTime &= timing.of(shift, nodes, size);
            if (inTime) {
                duration = timing.finish - timing.latestDeparture(shift, nodes);
                inTime = duration <= s.maxDuration() + Timing.TOLERANCE;
                expense += duration * s.expensePerSecond();
            }
        }
        return inTime;
    }
}
