package com.quenty.pickup.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A {@link RoutingProblem} as arrays, in which the search reads. Stops and shifts are their place in the problem's lists. */
final class Model {
    /** Stands in a sequence of stops for the way to the depot to empty the vehicle. */
    static final int EMPTYING = -1;

    final RoutingProblem problem;
    final SpeedProfile speed;
    final int places;
    final double[] metres;
    /** The same by the place where a leg ends, then by where it begins: the legs to a stop lie together. */
    final double[] metresTo;

    final double[] seconds;
    final double[] secondsTo;
    final int stops;
    final int kinds;
    final int[] place;
    final double[] opens;
    final double[] closes;
    final double[] service;
    final long[] load;
    final double[] dropExpense;
    final int[] pinned;
    final Shift[] shifts;
    final int[] driver;
    final int drivers;
    final int[] maxStops;
    /** Cost of giving a stop to a shift; infinite where the shift may not serve it. By shift, then by stop. */
    final double[][] affinity;
    /** The same by stop, then by shift. */
    final double[] affinityOf;
    /** The first shift that is the same in everything: of several unused ones it is enough to try one. */
    final int[] alike;

    final int[][] initial;
    /** Whether the sequence alone does not tell whether a tour is feasible and what it costs. */
    final boolean[] timed;

    Model(RoutingProblem problem) {
        this.problem = problem;
        speed = problem.speed();
        places = problem.travel().places();
        metres = new double[places * places];
        metresTo = new double[places * places];
        seconds = new double[places * places];
        secondsTo = new double[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                metres[from * places + to] = problem.travel().metres(from, to);
                metresTo[to * places + from] = problem.travel().metres(from, to);
                seconds[from * places + to] = problem.travel().seconds(from, to);
                secondsTo[to * places + from] = problem.travel().seconds(from, to);
            }
        }
        List<Stop> all = problem.stops();
        stops = all.size();
        shifts = problem.shifts().toArray(Shift[]::new);
        kinds = shifts.length == 0 ? 0 : shifts[0].capacity().length;
        place = all.stream().mapToInt(Stop::place).toArray();
        opens = all.stream().mapToDouble(Stop::opens).toArray();
        closes = all.stream().mapToDouble(Stop::closes).toArray();
        service = all.stream().mapToDouble(Stop::service).toArray();
        dropExpense = all.stream().mapToDouble(Stop::dropExpense).toArray();
        load = new long[stops * kinds];
        Map<String, Integer> shiftNames = new HashMap<>();
        Map<String, Integer> stopNames = new HashMap<>();
        Map<String, Integer> driverNames = new HashMap<>();
        driver = new int[shifts.length];
        for (int s = 0; s < shifts.length; s++) {
            shiftNames.put(shifts[s].id(), s);
            driver[s] = driverNames.computeIfAbsent(shifts[s].driver(), _ -> driverNames.size());
        }
        drivers = driverNames.size();
        pinned = new int[stops];
        for (int i = 0; i < stops; i++) {
            Stop stop = all.get(i);
            stopNames.put(stop.id(), i);
            System.arraycopy(stop.load(), 0, load, i * kinds, kinds);
            pinned[i] = stop.pinned() == null ? -1 : Objects.requireNonNull(shiftNames.get(stop.pinned()));
        }
        maxStops = Arrays.stream(shifts).mapToInt(Shift::maxStops).toArray();
        affinity = new double[shifts.length][stops];
        affinityOf = new double[stops * shifts.length];
        timed = new boolean[shifts.length];
        for (int s = 0; s < shifts.length; s++) {
            Shift shift = shifts[s];
            timed[s] = !shift.breaks().isEmpty()
                    || shift.expensePerSecond() > 0
                    || shift.maxDuration() < shift.until() - shift.from();
            for (int i = 0; i < stops; i++) {
                Stop stop = all.get(i);
                boolean able = shift.skills().containsAll(stop.skills()) && (pinned[i] < 0 || pinned[i] == s);
                for (int kind = 0; kind < kinds; kind++) {
                    able &= stop.load()[kind] <= shift.capacity()[kind];
                }
                affinity[s][i] = able ? problem.affinity().expense(stop, shift) : Double.POSITIVE_INFINITY;
                affinityOf[i * shifts.length + s] = affinity[s][i];
            }
        }
        alike = alike();
        initial = new int[shifts.length][];
        for (int s = 0; s < shifts.length; s++) {
            initial[s] = problem.initial().getOrDefault(shifts[s].id(), List.of()).stream()
                    .mapToInt(name -> name.equals(RoutingProblem.EMPTYING)
                            ? EMPTYING
                            : Objects.requireNonNull(stopNames.get(name)))
                    .toArray();
        }
    }

    private int[] alike() {
        int[] first = new int[shifts.length];
        for (int s = 0; s < shifts.length; s++) {
            first[s] = s;
            for (int t = 0; t < s; t++) {
                if (first[t] == t && same(s, t)) {
                    first[s] = t;
                    break;
                }
            }
        }
        return first;
    }

    private boolean same(int s, int t) {
        Shift a = shifts[s];
        Shift b = shifts[t];
        long driversShifts = IntStream.of(driver)
                .filter(d -> d == driver[s] || d == driver[t])
                .count();
        return driversShifts == 2
                && a.start() == b.start()
                && a.depot() == b.depot()
                && a.from() == b.from()
                && a.until() == b.until()
                && a.maxDuration() == b.maxDuration()
                && a.maxStops() == b.maxStops()
                && a.maxTrips() == b.maxTrips()
                && a.turnaround() == b.turnaround()
                && Arrays.equals(a.capacity(), b.capacity())
                && Arrays.equals(a.aboard(), b.aboard())
                && a.breaks().equals(b.breaks())
                && a.fixedExpense() == b.fixedExpense()
                && a.expensePerMetre() == b.expensePerMetre()
                && a.expensePerSecond() == b.expensePerSecond()
                && Arrays.equals(affinity[s], affinity[t]);
    }

    int indexOf(String shift) {
        return IntStream.range(0, shifts.length)
                .filter(s -> shifts[s].id().equals(shift))
                .findFirst()
                .orElseThrow();
    }

    int placeOf(int node, int shift) {
        return node == EMPTYING ? shifts[shift].depot() : place[node];
    }

    double seconds(int from, int to) {
        return seconds[from * places + to];
    }

    double metres(int from, int to) {
        return metres[from * places + to];
    }
}
