package com.quenty.pickup.routing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One chain of the search: takes strings of neighbouring stops out of neighbouring tours and puts them back greedily, now and then blind
 * for the best place, under simulated annealing. After Christiaens and Vanden Berghe, "Slack Induction by String Removals for Vehicle
 * Routing Problems", Transportation Science 54 (2020), extended by sets of shifts, several trips, breaks and stops that may be left out.
 */
final class RuinAndRecreate {
    /** Stops taken out per iteration on average, and the longest string: the values of the paper. */
    private static final double AVERAGE_REMOVED = 10;

    private static final int LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double LESS_PRESERVED = 0.01;
    private static final double BLINK = 0.01;
    private static final double BLINK_AT_SHIFT = 0.1;

    /** How often trips whose loads fit into one are joined. */
    private static final double MERGE = 0.5;

    /** How often a stop is served though leaving it out is cheaper: together with the next it may pay. */
    private static final double GENEROUS = 0.05;

    private final Model model;
    private final SplittableRandom random;
    private final Timing timing;
    private final Insertion insertion;
    private final int[][] neighbours;
    private Tour[] tours;
    private Tour[] spare;
    private final boolean[] touched;
    private final int[] touchedList;
    private int touchedCount;
    private final int[] tourOf;
    private final boolean[] removed;
    private final int[] driverStops;
    /** Tours with a stop. */
    private int used;

    private int[] absent;
    private int absentCount;
    private int[] absentBefore;
    private int absentBeforeCount;
    private double expense;
    private double bestExpense = Double.POSITIVE_INFINITY;
    private int[][] best = new int[0][];
    private final double[] key;
    private final int[] order;
    private final int[] stringStops;

    RuinAndRecreate(Model model, int[][] neighbours, long seed) {
        this.model = model;
        this.neighbours = neighbours;
        random = new SplittableRandom(seed);
        timing = new Timing(model);
        insertion = new Insertion(
                model, timing, () -> random.nextDouble() < BLINK, () -> random.nextDouble() < BLINK_AT_SHIFT);
        int shifts = model.shifts.length;
        tours = new Tour[shifts];
        spare = new Tour[shifts];
        for (int s = 0; s < shifts; s++) {
            tours[s] = new Tour(model, s);
            spare[s] = new Tour(model, s);
        }
        touched = new boolean[shifts];
        touchedList = new int[shifts];
        tourOf = new int[model.stops];
        removed = new boolean[model.stops];
        driverStops = new int[model.drivers];
        absent = new int[model.stops];
        absentBefore = new int[model.stops];
        key = new double[model.stops];
        order = new int[model.stops];
        stringStops = new int[model.stops];
    }

    /** Takes the sequences as the current solution and puts in what is missing. */
    void begin(int[][] sequences) {
        load(sequences);
        for (int i = 0; i < touched.length; i++) {
            touch(i);
        }
        recreate();
        settle();
        remember();
    }

    private void load(int[][] sequences) {
        Arrays.fill(tourOf, -1);
        Arrays.fill(driverStops, 0);
        used = 0;
        expense = 0;
        for (int s = 0; s < tours.length; s++) {
            Tour tour = tours[s];
            int[] sequence = sequences[s];
            tour.ensure(sequence.length);
            System.arraycopy(sequence, 0, tour.nodes, 0, sequence.length);
            tour.size = sequence.length;
            if (!tour.refresh(timing)) {
                throw new IllegalArgumentException(
                        "the stops given to shift " + model.shifts[s].id() + " can't be served in time");
            }
            expense += tour.expense;
            count(s, 0, tour.stops);
            for (int i = 0; i < tour.size; i++) {
                if (tour.nodes[i] >= 0) {
                    tourOf[tour.nodes[i]] = s;
                }
            }
        }
        absentCount = 0;
        for (int i = 0; i < model.stops; i++) {
            if (tourOf[i] < 0) {
                absent[absentCount++] = i;
                expense += model.dropExpense[i];
            }
        }
    }

    /** The current solution becomes the one given; it must be feasible. */
    void adopt(int[][] sequences) {
        load(sequences);
        if (expense < bestExpense) {
            remember();
        }
    }

    /** Goes on from the best so far; from now on every used shift costs that much more. */
    void handicap(double handicap) {
        for (int s = 0; s < tours.length; s++) {
            tours[s].handicap = handicap;
            spare[s].handicap = handicap;
        }
        load(best);
        bestExpense = expense;
    }

    double bestExpense() {
        return bestExpense;
    }

    int[][] best() {
        return best;
    }

    /** One iteration; the temperature is in the unit of costs. */
    void step(double temperature) {
        double before = expense;
        touchedCount = 0;
        absentBeforeCount = absentCount;
        System.arraycopy(absent, 0, absentBefore, 0, absentCount);
        ruin();
        if (touchedCount == 0 && absentCount == 0) {
            return;
        }
        recreate();
        double limit = before - temperature * Math.log(random.nextDouble());
        if (expense < limit && isFeasible()) {
            settle();
            if (expense < bestExpense - 1e-9) {
                remember();
            }
        } else {
            restore(before);
        }
    }

    /** Taking stops out may leave a break without its place, or, where detours are shorter than direct ways, a stop late. */
    private boolean isFeasible() {
        for (int i = 0; i < touchedCount; i++) {
            if (!tours[touchedList[i]].feasible) {
                return false;
            }
        }
        return true;
    }

    private void remember() {
        bestExpense = expense;
        best = new int[tours.length][];
        for (int s = 0; s < tours.length; s++) {
            best[s] = Arrays.copyOf(tours[s].nodes, tours[s].size);
        }
    }

    private void touch(int s) {
        if (!touched[s]) {
            touched[s] = true;
            touchedList[touchedCount++] = s;
            spare[s].copy(tours[s]);
        }
    }

    private void settle() {
        for (int i = 0; i < touchedCount; i++) {
            touched[touchedList[i]] = false;
        }
        touchedCount = 0;
    }

    private void restore(double before) {
        for (int i = 0; i < touchedCount; i++) {
            int s = touchedList[i];
            count(s, tours[s].stops, spare[s].stops);
            Tour undone = tours[s];
            tours[s] = spare[s];
            spare[s] = undone;
        }
        // A stop may have gone from one touched tour to another: first nobody has it, then each tour its own.
        for (int i = 0; i < touchedCount; i++) {
            Tour undone = spare[touchedList[i]];
            for (int j = 0; j < undone.size; j++) {
                if (undone.nodes[j] >= 0) {
                    tourOf[undone.nodes[j]] = -1;
                }
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            Tour tour = tours[touchedList[i]];
            for (int j = 0; j < tour.size; j++) {
                if (tour.nodes[j] >= 0) {
                    tourOf[tour.nodes[j]] = tour.shift;
                }
            }
        }
        int[] swap = absent;
        absent = absentBefore;
        absentBefore = swap;
        absentCount = absentBeforeCount;
        expense = before;
        settle();
    }

    private void ruin() {
        int planned = model.stops - absentCount;
        if (planned == 0) {
            return;
        }
        double longest = Math.min(LONGEST_STRING, (double) planned / used);
        double most = 4 * AVERAGE_REMOVED / (1 + longest) - 1;
        int strings = (int) (1 + random.nextDouble() * most);
        int seed = random.nextInt(model.stops);
        int ruined = 0;
        for (int near : neighbours[seed]) {
            if (ruined >= strings) {
                break;
            }
            int s = tourOf[near];
            if (s < 0 || touched[s]) {
                continue;
            }
            touch(s);
            ruined++;
            double here = Math.min(tours[s].stops, longest);
            removeString(tours[s], near, (int) (1 + random.nextDouble() * here));
        }
    }

    private void removeString(Tour tour, int around, int length) {
        int count = 0;
        int at = 0;
        for (int i = 0; i < tour.size; i++) {
            int node = tour.nodes[i];
            if (node >= 0) {
                if (node == around) {
                    at = count;
                }
                stringStops[count++] = node;
            }
        }
        int taken = Math.min(length, count);
        int preserved = 0;
        if (taken > 1 && taken < count && random.nextDouble() < SPLIT) {
            preserved = 1;
            while (taken + preserved < count && random.nextDouble() >= LESS_PRESERVED) {
                preserved++;
            }
        }
        int span = taken + preserved;
        int lowest = Math.max(0, at - span + 1);
        int highest = Math.min(at, count - span);
        int first = lowest + random.nextInt(highest - lowest + 1);
        int keptFrom = preserved == 0 ? -1 : 1 + random.nextInt(taken - 1);
        for (int i = 0; i < span; i++) {
            boolean kept = preserved > 0 && i >= keptFrom && i < keptFrom + preserved;
            int stop = stringStops[first + i];
            if (!kept && model.pinned[stop] < 0) {
                removed[stop] = true;
                absent[absentCount++] = stop;
                tourOf[stop] = -1;
                expense += model.dropExpense[stop];
            }
        }
        int left = 0;
        for (int i = 0; i < tour.size; i++) {
            int node = tour.nodes[i];
            if (node >= 0 && removed[node]) {
                removed[node] = false;
            } else {
                tour.nodes[left++] = node;
            }
        }
        tour.size = left;
        if (tour.trips > 1 && random.nextDouble() < MERGE) {
            mergeTrips(tour);
        }
        tour.tidy();
        refresh(tour);
    }

    /** Leaves out ways to the depot that are not needed for the loads any more. */
    private void mergeTrips(Tour tour) {
        int kinds = model.kinds;
        long[] load = model.shifts[tour.shift].aboard().clone();
        int left = 0;
        for (int i = 0; i < tour.size; i++) {
            int node = tour.nodes[i];
            if (node == Model.EMPTYING && !fitsUntilNext(tour, i, load)) {
                Arrays.fill(load, 0);
            } else if (node == Model.EMPTYING) {
                continue;
            } else {
                for (int kind = 0; kind < kinds; kind++) {
                    load[kind] += model.load[node * kinds + kind];
                }
            }
            tour.nodes[left++] = node;
        }
        tour.size = left;
    }

    private boolean fitsUntilNext(Tour tour, int emptying, long[] load) {
        for (int kind = 0; kind < model.kinds; kind++) {
            long total = load[kind];
            for (int i = emptying + 1; i < tour.size && tour.nodes[i] != Model.EMPTYING; i++) {
                total += model.load[tour.nodes[i] * model.kinds + kind];
            }
            if (total > model.shifts[tour.shift].capacity()[kind]) {
                return false;
            }
        }
        return true;
    }

    private void refresh(Tour tour) {
        int before = tour.stops;
        double costBefore = tour.expense;
        tour.refresh(timing);
        changed(tour, before, costBefore);
    }

    private void changed(Tour tour, int stopsBefore, double expenseBefore) {
        expense += tour.expense - expenseBefore;
        count(tour.shift, stopsBefore, tour.stops);
    }

    private void count(int shift, int stopsBefore, int stopsNow) {
        driverStops[model.driver[shift]] += stopsNow - stopsBefore;
        used += (stopsNow > 0 ? 1 : 0) - (stopsBefore > 0 ? 1 : 0);
    }

    private void recreate() {
        sortAbsent();
        boolean generous = random.nextDouble() < GENEROUS;
        int left = 0;
        for (int i = 0; i < absentCount; i++) {
            int stop = order[i];
            if (insertBest(stop, generous ? Double.POSITIVE_INFINITY : model.dropExpense[stop])) {
                expense -= model.dropExpense[stop];
            } else {
                absent[left++] = stop;
            }
        }
        absentCount = left;
    }

    /** The orders of the paper: by chance, demand, far and near; and those of its section on time windows. */
    private void sortAbsent() {
        int draw = random.nextInt(17);
        for (int i = 0; i < absentCount; i++) {
            int stop = absent[i];
            order[i] = stop;
            double depot = model.shifts.length == 0 ? 0 : model.metres(model.shifts[0].depot(), model.place[stop]);
            if (draw < 4) {
                key[stop] = random.nextDouble();
            } else if (draw < 8) {
                key[stop] = -relativeLoad(stop);
            } else if (draw < 10) {
                key[stop] = -depot;
            } else if (draw < 11) {
                key[stop] = depot;
            } else if (draw < 13) {
                key[stop] = model.closes[stop] - model.opens[stop];
            } else if (draw < 15) {
                key[stop] = model.opens[stop];
            } else {
                key[stop] = -model.closes[stop];
            }
        }
        for (int i = 1; i < absentCount; i++) {
            int stop = order[i];
            double wanted = key[stop];
            int j = i - 1;
            while (j >= 0 && key[order[j]] > wanted) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = stop;
        }
    }

    private double relativeLoad(int stop) {
        double load = 0;
        for (int kind = 0; kind < model.kinds; kind++) {
            load += model.load[stop * model.kinds + kind]
                    / (double) Math.max(1, model.shifts[0].capacity()[kind]);
        }
        return load;
    }

    private boolean insertBest(int stop, double limit) {
        if (!insertion.find(tours, driverStops, stop, limit)) {
            return false;
        }
        Tour tour = insertion.tour();
        touch(tour.shift);
        int stopsBefore = tour.stops;
        double expenseBefore = tour.expense;
        insertion.apply(stop);
        changed(tour, stopsBefore, expenseBefore);
        tourOf[stop] = tour.shift;
        return true;
    }
}
