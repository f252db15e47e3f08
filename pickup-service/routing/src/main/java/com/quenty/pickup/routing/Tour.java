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
    private final long[] capacity;
    private final int maxTrips;
    private final boolean beginsLoaded;
    final double perMetre;
    int size;
    int stops;
    int[] nodes = new int[8];
    /** Places, from the start at 0 to the end at {@code size + 1}. */
    int[] at = new int[10];
    /** Earliest leaving of each position. */
    double[] leave = new double[10];
    /** Latest arrival at each position from 1 to {@code size + 1}. */
    double[] latest = new double[10];
    /** Metres from each position to the next. */
    double[] leg = new double[10];
    /** The trip to which a stop in the gap would belong, and what each trip has on board at its end. */
    int[] trip = new int[10];

    int trips;
    long[] loads;
    private double metres;
    private double liking;

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
        this.capacity = model.shifts[shift].capacity();
        this.perMetre = model.shifts[shift].expensePerMetre();
        this.maxTrips = model.shifts[shift].maxTrips();
        this.beginsLoaded = Arrays.stream(model.shifts[shift].aboard()).anyMatch(aboard -> aboard > 0);
    }

    void copy(Tour other) {
        ensure(other.size);
        size = other.size;
        stops = other.stops;
        trips = other.trips;
        expense = other.expense;
        metres = other.metres;
        liking = other.liking;
        feasible = other.feasible;
        duration = other.duration;
        System.arraycopy(other.nodes, 0, nodes, 0, size);
        System.arraycopy(other.at, 0, at, 0, size + 2);
        System.arraycopy(other.leave, 0, leave, 0, size + 2);
        System.arraycopy(other.latest, 0, latest, 0, size + 2);
        System.arraycopy(other.leg, 0, leg, 0, size + 1);
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
            leg = Arrays.copyOf(leg, length + 2);
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
        return beginsLoaded;
    }

    /** By how much using it at all costs more than its way, which begins with the leg from start to depot. */
    double expenseOfUse() {
        return model.shifts[shift].fixedExpense() + handicap + leg[0] * perMetre;
    }

    /** Whether a way to the depot may be added. */
    boolean hasMoreTrips() {
        return trips < maxTrips && (size > 0 || beginsLoaded);
    }

    /** Whether the trip can take the stop too. */
    boolean fits(int trip, int stop) {
        int kinds = capacity.length;
        for (int kind = 0; kind < kinds; kind++) {
            if (loads[trip * kinds + kind] + model.load[stop * kinds + kind] > capacity[kind]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts a stop in where it fits and computes again what changes by it: until its delay is waited away behind it, and until it hastens
     * nobody before it.
     */
    void insertAndRefresh(int gap, int stop, @Nullable Timing timing) {
        if (size == 0 || trips > 1 || !feasible || model.timed[shift]) {
            insert(gap, stop);
            refresh(timing);
            return;
        }
        int here = gap + 1;
        makeRoom(here);
        nodes[gap] = stop;
        int place = model.place[stop];
        at[here] = place;
        metres -= leg[gap];
        leg[gap] = model.metres(at[gap], place);
        leg[here] = model.metres(place, at[here + 1]);
        metres += leg[gap] + leg[here];
        for (int i = here; i <= size; i++) {
            int node = nodes[i - 1];
            double arrival = model.speed.arrival(leave[i - 1], model.seconds(at[i - 1], at[i]));
            double leaving = Math.max(arrival, model.opens[node]) + model.service[node];
            if (i > here && leaving == leave[i]) {
                break;
            }
            leave[i] = leaving;
        }
        for (int i = here; i >= 1; i--) {
            int node = nodes[i - 1];
            double departure = model.speed.departure(latest[i + 1], model.seconds(at[i], at[i + 1]));
            double latestHere = Math.min(departure - model.service[node], model.closes[node]);
            if (i < here && latestHere == latest[i]) {
                break;
            }
            latest[i] = latestHere;
        }
        for (int kind = 0; kind < model.kinds; kind++) {
            loads[kind] += model.load[stop * model.kinds + kind];
        }
        stops++;
        liking += model.affinity[shift][stop];
        Shift s = model.shifts[shift];
        expense = handicap + s.fixedExpense() + metres * s.expensePerMetre() + liking;
    }

    /** Moves all from a position on by one; for the few of a tour that is quicker than copying array by array. */
    private void makeRoom(int here) {
        ensure(size + 1);
        at[size + 2] = at[size + 1];
        latest[size + 2] = latest[size + 1];
        for (int i = size; i >= here; i--) {
            nodes[i] = nodes[i - 1];
            at[i + 1] = at[i];
            leg[i + 1] = leg[i];
            leave[i + 1] = leave[i];
            latest[i + 1] = latest[i];
        }
        size++;
        trip[size] = 0;
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
        metres = 0;
        liking = 0;
        boolean inTime = true;
        for (int i = 0; i < size; i++) {
            int node = nodes[i];
            int to = model.placeOf(node, shift);
            leg[i] = model.metres(from, to);
            metres += leg[i];
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
        leg[size] = model.metres(from, s.depot());
        metres += leg[size];
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
