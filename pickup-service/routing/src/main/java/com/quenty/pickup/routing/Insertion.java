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
    /** By kind of shift, the search in which an unused one was looked at last. */
    private final int[] lookedAt;

    private int search;
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
        lookedAt = new int[model.shifts.length];
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
        search++;
        int row = stop * tours.length;
        for (int s = 0; s < tours.length; s++) {
            double affinity = model.affinityOf[row + s];
            if (affinity < cheapest && driverStops[model.driver[s]] < model.maxStops[s]) {
                Tour candidate = tours[s];
                if (candidate.size == 0 && isToBeLeftOut(s)) {
                    continue;
                }
                if (candidate.trips > 1 || candidate.hasMoreTrips()) {
                    look(candidate, stop);
                } else if (candidate.fits(0, stop)) {
                    lookAtOneTrip(candidate, stop, affinity);
                }
            }
        }
        return tour != null;
    }

    /** Of unused shifts that are the same in everything one is enough, and that one is overlooked now and then. */
    private boolean isToBeLeftOut(int s) {
        int kind = model.alike[s];
        if (lookedAt[kind] == search) {
            return true;
        }
        lookedAt[kind] = search;
        return blinkAtShift.getAsBoolean();
    }

    Tour tour() {
        return Objects.requireNonNull(tour, "nothing was found");
    }

    /** By how much the tour costs more with the stop in the place found. */
    double expense() {
        return cheapest;
    }

    /** Puts the stop where it was found to fit. */
    void apply(int stop) {
        Tour found = tour();
        if (mode == Mode.PLAIN) {
            found.insertAndRefresh(gap, stop, timing);
            return;
        }
        found.insert(gap, stop);
        found.insert(mode == Mode.EMPTY_BEFORE ? gap : gap + 1, Model.EMPTYING);
        found.refresh(timing);
    }

    /** The most frequent case: a vehicle that leaves once. Latest arrivals rise along a tour, and so do leavings. */
    private void lookAtOneTrip(Tour candidate, int stop, double affinity) {
        int size = candidate.size;
        double[] latest = candidate.latest;
        double opens = model.opens[stop];
        double service = model.service[stop];
        double earliest = opens + service - Timing.TOLERANCE;
        int position = 0;
        while (position <= size && latest[position + 1] < earliest) {
            position++;
        }
        double closes = model.closes[stop] + Timing.TOLERANCE;
        double fixed = size == 0 ? affinity + candidate.expenseOfUse() : affinity;
        double perMetre = candidate.perMetre;
        double[] from = model.metres;
        double[] to = model.metresTo;
        int row = model.place[stop] * model.places;
        int[] at = candidate.at;
        double[] leave = candidate.leave;
        double[] leg = candidate.leg;
        double best = cheapest;
        for (; position <= size; position++) {
            double leaving = leave[position];
            if (leaving > closes) {
                break;
            }
            int before = at[position];
            int after = at[position + 1];
            double delta = fixed + (to[row + before] + from[row + after] - leg[position]) * perMetre;
            if (delta < best) {
                double begin = Math.max(model.speed.arrival(leaving, model.secondsTo[row + before]), opens);
                if (begin <= closes
                        && model.speed.arrival(begin + service, model.seconds[row + after])
                                <= latest[position + 1] + Timing.TOLERANCE
                        && !blink.getAsBoolean()) {
                    offer(candidate, stop, position, Mode.PLAIN, delta);
                    best = cheapest;
                }
            }
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
        boolean moreTrips = candidate.hasMoreTrips();
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
                full = !candidate.fits(tripSeen, stop);
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
