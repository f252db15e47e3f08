package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest plan by trying every one: every shift for every stop, every order, every way to the depot, every place of every break and
 * every second of leaving. Pinned stops keep their shift and order. Shares no code with the search. For a handful of stops, whole seconds, and roads that are equally fast all day.
 */
final class EveryPlan {
    private final RoutingProblem problem;
    private boolean emptiedFirst;

    private EveryPlan(RoutingProblem problem) {
        this.problem = problem;
    }

    static double cheapest(RoutingProblem problem) {
        return new EveryPlan(problem).assign(0, new ArrayList<>(), 0);
    }

    /** The cheapest expense of all ways to give the stops from {@code next} on to the shifts. */
    private double assign(int next, List<List<Stop>> groups, double dropped) {
        if (groups.isEmpty()) {
            problem.shifts().forEach(_ -> groups.add(new ArrayList<>()));
        }
        if (next == problem.stops().size()) {
            double expense = dropped;
            for (int s = 0; s < groups.size(); s++) {
                expense += groups.get(s).isEmpty() ? 0 : tour(problem.shifts().get(s), groups.get(s));
            }
            for (Shift shift : problem.shifts()) {
                int stops = 0;
                for (int s = 0; s < groups.size(); s++) {
                    if (problem.shifts().get(s).driver().equals(shift.driver())) {
                        stops += groups.get(s).size();
                    }
                }
                if (stops > shift.maxStops()) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return expense;
        }
        Stop stop = problem.stops().get(next);
        double best = stop.pinned() == null
                ? assign(next + 1, groups, dropped + stop.dropExpense())
                : Double.POSITIVE_INFINITY;
        for (int s = 0; s < groups.size(); s++) {
            Shift shift = problem.shifts().get(s);
            if (shift.skills().containsAll(stop.skills())
                    && (stop.pinned() == null || stop.pinned().equals(shift.id()))) {
                groups.get(s).add(stop);
                best = Math.min(best, assign(next + 1, groups, dropped));
                groups.get(s).removeLast();
            }
        }
        return best;
    }

    private double tour(Shift shift, List<Stop> stops) {
        double best = Double.POSITIVE_INFINITY;
        for (List<Stop> order : orders(stops)) {
            if (!keepsPinnedOrder(shift, order)) {
                continue;
            }
            for (int cuts = 0; cuts < 1 << (order.size() - 1); cuts++) {
                for (boolean first : new boolean[] {false, true}) {
                    if (Integer.bitCount(cuts) + (first ? 1 : 0) < shift.maxTrips()) {
                        best = Math.min(best, sequence(shift, order, cuts, first));
                    }
                }
            }
        }
        return best;
    }

    private boolean keepsPinnedOrder(Shift shift, List<Stop> order) {
        List<String> pinned = order.stream()
                .filter(stop -> stop.pinned() != null)
                .map(Stop::id)
                .toList();
        return problem.initial().getOrDefault(shift.id(), List.of()).stream()
                .filter(pinned::contains)
                .toList()
                .equals(pinned);
    }

    private static List<List<Stop>> orders(List<Stop> stops) {
        if (stops.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Stop>> all = new ArrayList<>();
        for (Stop first : stops) {
            List<Stop> rest = new ArrayList<>(stops);
            rest.remove(first);
            for (List<Stop> order : orders(rest)) {
                List<Stop> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }

    /** The expense of the order, emptied after the stops whose bit is set, and maybe first; infinite where it can't be done. */
    private double sequence(Shift shift, List<Stop> order, int cuts, boolean first) {
        double metres = 0;
        double liking = 0;
        long[] load = shift.aboard().clone();
        int here = shift.start();
        if (first) {
            metres += problem.travel().metres(here, shift.depot());
            here = shift.depot();
            Arrays.fill(load, 0);
        }
        for (int i = 0; i < order.size(); i++) {
            Stop stop = order.get(i);
            metres += problem.travel().metres(here, stop.place());
            liking += problem.affinity().expense(stop, shift);
            here = stop.place();
            for (int kind = 0; kind < load.length; kind++) {
                load[kind] += stop.load()[kind];
                if (load[kind] > shift.capacity()[kind]) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            if ((cuts & 1 << i) != 0) {
                metres += problem.travel().metres(here, shift.depot());
                here = shift.depot();
                Arrays.fill(load, 0);
            }
        }
        metres += problem.travel().metres(here, shift.depot());
        emptiedFirst = first;
        double duration = duration(shift, order, cuts, first);
        if (duration == Double.POSITIVE_INFINITY) {
            return duration;
        }
        return shift.fixedExpense() + metres * shift.expensePerMetre() + liking + duration * shift.expensePerSecond();
    }

    private double duration(Shift shift, List<Stop> order, int cuts, boolean first) {
        double best = Double.POSITIVE_INFINITY;
        for (double departure = shift.from(); departure <= shift.until(); departure++) {
            best = Math.min(best, duration(shift, order, cuts, first, departure));
        }
        return best;
    }

    /** From leaving to being back, with the breaks wherever they make it shortest. */
    private double duration(Shift shift, List<Stop> order, int cuts, boolean first, double departure) {
        double best = Double.POSITIVE_INFINITY;
        double ready = shift.from();
        for (int before = 0; before <= shift.breaks().size(); before++) {
            if (before > 0) {
                Break taken = shift.breaks().get(before - 1);
                double begin = Math.max(ready, taken.opens());
                ready = begin > taken.closes() ? Double.POSITIVE_INFINITY : begin + taken.length();
            }
            if (ready <= departure) {
                double back = first
                        ? empty(shift, order, cuts, -1, shift.start(), departure, before)
                        : arrive(shift, order, cuts, 0, shift.start(), departure, before);
                best = Math.min(best, back - departure);
            }
        }
        return best > shift.maxDuration() ? Double.POSITIVE_INFINITY : best;
    }

    /** When the shift ends, from leaving {@code here} for the {@code next} stop; a break may be taken first. */
    private double arrive(Shift shift, List<Stop> order, int cuts, int next, int here, double time, int breaks) {
        double best = Double.POSITIVE_INFINITY;
        if ((next > 0 || emptiedFirst) && breaks < shift.breaks().size()) {
            Break pause = shift.breaks().get(breaks);
            double begin = Math.max(time, pause.opens());
            if (begin <= pause.closes()) {
                best = arrive(shift, order, cuts, next, here, begin + pause.length(), breaks + 1);
            }
        }
        if (next == order.size()) {
            double back = time + problem.travel().seconds(here, shift.depot());
            return back <= shift.until() && restIsPossible(shift, breaks, back) ? Math.min(best, back) : best;
        }
        Stop stop = order.get(next);
        return Math.min(
                best, serve(shift, order, cuts, next, time + problem.travel().seconds(here, stop.place()), breaks));
    }

    private static boolean restIsPossible(Shift shift, int breaks, double back) {
        double time = back;
        for (Break pause : shift.breaks().subList(breaks, shift.breaks().size())) {
            double begin = Math.max(time, pause.opens());
            if (begin > pause.closes() || pause.duringWork()) {
                return false;
            }
            time = begin + pause.length();
        }
        return true;
    }

    private double serve(Shift shift, List<Stop> order, int cuts, int next, double time, int breaks) {
        double best = Double.POSITIVE_INFINITY;
        if (breaks < shift.breaks().size()) {
            Break pause = shift.breaks().get(breaks);
            double begin = Math.max(time, pause.opens());
            if (begin <= pause.closes()) {
                best = serve(shift, order, cuts, next, begin + pause.length(), breaks + 1);
            }
        }
        Stop stop = order.get(next);
        double begin = Math.max(time, stop.opens());
        if (begin > stop.closes()) {
            return best;
        }
        double left = begin + stop.service();
        if ((cuts & 1 << next) == 0) {
            return Math.min(best, arrive(shift, order, cuts, next + 1, stop.place(), left, breaks));
        }
        return Math.min(best, empty(shift, order, cuts, next, stop.place(), left, breaks));
    }

    /** The way to the depot between two trips; a break may be taken before it or on arrival. */
    private double empty(Shift shift, List<Stop> order, int cuts, int next, int here, double time, int breaks) {
        double best = Double.POSITIVE_INFINITY;
        double there = time + problem.travel().seconds(here, shift.depot());
        for (boolean onArrival : new boolean[] {false, true}) {
            double ready = onArrival ? there : time;
            int taken = breaks;
            while (taken < shift.breaks().size()) {
                Break pause = shift.breaks().get(taken);
                double begin = Math.max(ready, pause.opens());
                if (begin > pause.closes()) {
                    break;
                }
                ready = begin + pause.length();
                taken++;
                double at = onArrival ? ready : ready + problem.travel().seconds(here, shift.depot());
                best = Math.min(
                        best, arrive(shift, order, cuts, next + 1, shift.depot(), at + shift.turnaround(), taken));
            }
        }
        return Math.min(best, arrive(shift, order, cuts, next + 1, shift.depot(), there + shift.turnaround(), breaks));
    }
}
