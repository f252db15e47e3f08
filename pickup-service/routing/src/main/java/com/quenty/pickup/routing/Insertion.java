package com.quenty.pickup.routing;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The cheapest feasible place for one more stop among all tours. Reused from call to call; not for two threads. */
final class Insertion {

    /** A stop that is put in may bring a way to the depot along, which parts the trip in two. */
    private enum Mode {
        PLAIN,
        EMPTY_BEFORE,
        EMPTY_AFTER
    }

    private final Model model;
    private final Timing timing;
    private final BooleanSupplier blink;
    private final BooleanSupplier blinkAtShift;
    private int[] trial = new int[16];
    private double cheapest;
    private @Nullable Tour tour;
    private int gap;
    private Mode mode = Mode.PLAIN;

    /**
     * @param blink whether to overlook the next place, which keeps a greedy choice from being always the same
     * @param blinkAtShift whether to overlook the next unused shift
     */
    Insertion(Model model, Timing timing, BooleanSupplier blink, BooleanSupplier blinkAtShift) {
        this.model = model;
        this.timing = timing;
        this.blink = blink;
        this.blinkAtShift = blinkAtShift;
    }

    /**
     * Looks for the place.
     *
     * @param driverStops how many stops each driver has
     * @param limit what it may expense at most
     * @return whether there is one
     */
    boolean find(Tour[] tours, int[] driverStops, int stop, double limit) {
        cheapest = limit;
        tour = null;
        for (int s = 0; s < tours.length; s++) {
            if (model.affinity[s][stop] < cheapest
                    && driverStops[model.driver[s]] < model.shifts[s].maxStops()
                    && (tours[s].size > 0 || !hasEmptyTwinBefore(tours, s) && !blinkAtShift.getAsBoolean())) {
                look(tours[s], stop);
            }
        }
        return tour != null;
    }

    /** The shifts before it that are the same, and unused too, would say the same. */
    private boolean hasEmptyTwinBefore(Tour[] tours, int s) {
        int first = model.alike[s];
        for (int t = first; t < s; t++) {
            if (model.alike[t] == first && tours[t].size == 0) {
                return true;
            }
        }
        return false;
    }

    Tour tour() {
        return Objects.requireNonNull(tour, "nothing was found");
    }

    /** By how much the tour costs more with the stop in the place found. */
    double expense() {
        return cheapest;
    }

    /** Puts the stop where it was found to fit; the tour is to be refreshed afterwards. */
    void apply(int stop) {
        Tour found = tour();
        found.insert(gap, stop);
        if (mode == Mode.EMPTY_BEFORE) {
            found.insert(gap, Model.EMPTYING);
        } else if (mode == Mode.EMPTY_AFTER) {
            found.insert(gap + 1, Model.EMPTYING);
        }
    }

    private void look(Tour candidate, int stop) {
        int s = candidate.shift;
        Shift shift = model.shifts[s];
        int here = model.place[stop];
        double opens = model.opens[stop];
        double closes = model.closes[stop] + Timing.TOLERANCE;
        double service = model.service[stop];
        double fixed = model.affinity[s][stop] + (candidate.size == 0 ? shift.fixedExpense() + candidate.handicap : 0);
        double perMetre = shift.expensePerMetre();
        boolean moreTrips = candidate.trips < shift.maxTrips() && (candidate.size > 0 || candidate.beginsLoaded());
        double[] metres = model.metres;
        int places = model.places;
        int row = here * places;
        int size = candidate.size;
        int[] at = candidate.at;
        double[] leave = candidate.leave;
        double[] latest = candidate.latest;
        int[] trips = candidate.trip;
        int tripSeen = -1;
        boolean full = false;
        int before = at[0];
        for (int position = 0; position <= size; position++) {
            double leaving = leave[position];
            if (leaving > closes) {
                break;
            }
            int after = at[position + 1];
            if (trips[position] != tripSeen) {
                tripSeen = trips[position];
                full = !fits(candidate, tripSeen, stop);
            }
            if (!full) {
                double detour = metres[before * places + here] + metres[row + after];
                if (size > 0) {
                    detour -= metres[before * places + after];
                }
                double delta = fixed + detour * perMetre;
                if (delta < cheapest) {
                    double begin = Math.max(model.speed.arrival(leaving, model.seconds(before, here)), opens);
                    if (begin <= closes
                            && model.speed.arrival(begin + service, model.seconds(here, after))
                                    <= latest[position + 1] + Timing.TOLERANCE
                            && !blink.getAsBoolean()) {
                        offer(candidate, stop, position, Mode.PLAIN, delta);
                    }
                }
            }
            if (moreTrips) {
                lookAtTrip(candidate, stop, position, Mode.EMPTY_BEFORE, fixed);
                lookAtTrip(candidate, stop, position, Mode.EMPTY_AFTER, fixed);
            }
            before = after;
        }
    }

    private boolean fits(Tour candidate, int trip, int stop) {
        long[] capacity = model.shifts[candidate.shift].capacity();
        for (int kind = 0; kind < model.kinds; kind++) {
            if (candidate.loads[trip * model.kinds + kind] + model.load[stop * model.kinds + kind] > capacity[kind]) {
                return false;
            }
        }
        return true;
    }

    private void lookAtTrip(Tour candidate, int stop, int position, Mode with, double fixed) {
        Shift shift = model.shifts[candidate.shift];
        int before = candidate.at[position];
        int after = candidate.at[position + 1];
        int depot = shift.depot();
        int here = model.place[stop];
        int first = with == Mode.EMPTY_BEFORE ? depot : here;
        int second = with == Mode.EMPTY_BEFORE ? here : depot;
        double detour = model.metres(before, first)
                + model.metres(first, second)
                + model.metres(second, after)
                - (candidate.size == 0 ? 0 : model.metres(before, after));
        double delta = fixed + detour * shift.expensePerMetre();
        if (!(delta < cheapest) || blink.getAsBoolean() || !fitsParted(candidate, stop, position, with)) {
            return;
        }
        double time = model.speed.arrival(candidate.leave[position], model.seconds(before, first));
        if (with == Mode.EMPTY_BEFORE) {
            time = model.speed.arrival(time + shift.turnaround(), model.seconds(depot, here));
        }
        if (time > model.closes[stop] + Timing.TOLERANCE) {
            return;
        }
        time = Math.max(time, model.opens[stop]) + model.service[stop];
        if (with == Mode.EMPTY_AFTER) {
            time = model.speed.arrival(time, model.seconds(here, depot)) + shift.turnaround();
        }
        if (model.speed.arrival(time, model.seconds(second, after))
                <= candidate.latest[position + 1] + Timing.TOLERANCE) {
            offer(candidate, stop, position, with, delta);
        }
    }

    private boolean fitsParted(Tour candidate, int stop, int position, Mode with) {
        Shift shift = model.shifts[candidate.shift];
        int trip = candidate.trip[position];
        for (int kind = 0; kind < model.kinds; kind++) {
            long before = trip == 0 ? shift.aboard()[kind] : 0;
            for (int i = position - 1; i >= 0 && candidate.nodes[i] != Model.EMPTYING; i--) {
                before += model.load[candidate.nodes[i] * model.kinds + kind];
            }
            long after = candidate.loads[trip * model.kinds + kind] - before;
            long stays = model.load[stop * model.kinds + kind] + (with == Mode.EMPTY_BEFORE ? after : before);
            if (stays > shift.capacity()[kind]) {
                return false;
            }
        }
        return true;
    }

    private void offer(Tour candidate, int stop, int position, Mode with, double delta) {
        double total = model.timed[candidate.shift] ? timedCost(candidate, stop, position, with, delta) : delta;
        if (total < cheapest) {
            cheapest = total;
            tour = candidate;
            gap = position;
            mode = with;
        }
    }

    /** With the driver's time; infinite where breaks or the longest duration forbid it. */
    private double timedCost(Tour candidate, int stop, int position, Mode with, double delta) {
        Shift shift = model.shifts[candidate.shift];
        int length = candidate.size + (with == Mode.PLAIN ? 1 : 2);
        if (trial.length < length) {
            trial = new int[length * 2];
        }
        System.arraycopy(candidate.nodes, 0, trial, 0, position);
        int next = position;
        if (with == Mode.EMPTY_BEFORE) {
            trial[next++] = Model.EMPTYING;
        }
        trial[next++] = stop;
        if (with == Mode.EMPTY_AFTER) {
            trial[next++] = Model.EMPTYING;
        }
        System.arraycopy(candidate.nodes, position, trial, next, candidate.size - position);
        if (!timing.of(candidate.shift, trial, length)) {
            return Double.POSITIVE_INFINITY;
        }
        double duration = timing.finish - timing.latestDeparture(candidate.shift, trial);
        if (duration > shift.maxDuration() + Timing.TOLERANCE) {
            return Double.POSITIVE_INFINITY;
        }
        return delta + (duration - candidate.duration) * shift.expensePerSecond();
    }
}
