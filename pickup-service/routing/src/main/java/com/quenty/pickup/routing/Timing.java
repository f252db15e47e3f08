package com.quenty.pickup.routing;

import java.util.Arrays;
import java.util.List;

/**
 * When each thing of a tour happens, for a sequence of stops: as early as possible, leaving the depot as late as that allows. The places of
 * the breaks are chosen so that the tour ends earliest: for each number of breaks taken so far the earliest time is kept, which is enough,
 * since being earlier never hurts. Reused from call to call; not for two threads.
 */
final class Timing {
    /** Seconds that a comparison of two ways to the same time may differ by. */
    static final double TOLERANCE = 1e-6;

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private final Model model;
    /** By position and number of breaks taken: the earliest leaving, and how many breaks were taken before arriving and at which step. */
    private double[][] leave = new double[16][4];

    private int[][] before = new int[16][4];
    private int[][] onArrival = new int[16][4];

    double finish;
    double departure;
    double metres;
    private int taken;
    private int size;
    private int most;

    Timing(Model model) {
        this.model = model;
    }

    /**
     * Whether the sequence is feasible in time; then {@code finish}, {@code departure} and {@code metres} are set. Loads and skills are not
     * looked at.
     */
    boolean of(int shiftIndex, int[] nodes, int size) {
        Shift shift = model.shifts[shiftIndex];
        List<Break> breaks = shift.breaks();
        most = breaks.size();
        grow(size + 2, most + 1);
        metres = 0;
        double[] now = leave[0];
        now[0] = shift.from();
        before[0][0] = 0;
        for (int k = 1; k <= most; k++) {
            now[k] = after(breaks.get(k - 1), now[k - 1]);
        }
        int from = shift.start();
        for (int position = 1; position <= size + 1; position++) {
            boolean end = position == size + 1;
            int node = end ? Model.EMPTYING : nodes[position - 1];
            int to = model.placeOf(node, shiftIndex);
            metres += model.metres(from, to);
            double travel = model.seconds(from, to);
            double[] last = leave[position - 1];
            double[] next = leave[position];
            int[] arrivedWith = onArrival[position];
            int[] servedWith = before[position];
            boolean any = false;
            for (int k = 0; k <= most; k++) {
                next[k] = last[k] == NEVER ? NEVER : model.speed.arrival(last[k], travel);
                arrivedWith[k] = k;
            }
            if (end) {
                return finish(shift, next, size);
            }
            for (int k = 1; k <= most; k++) {
                double paused = after(breaks.get(k - 1), next[k - 1]);
                if (paused < next[k]) {
                    next[k] = paused;
                    arrivedWith[k] = arrivedWith[k - 1];
                }
            }
            double opens = node == Model.EMPTYING ? Double.NEGATIVE_INFINITY : model.opens[node];
            double closes = node == Model.EMPTYING ? NEVER : model.closes[node] + TOLERANCE;
            double service = node == Model.EMPTYING ? shift.turnaround() : model.service[node];
            for (int k = 0; k <= most; k++) {
                double begin = Math.max(next[k], opens);
                next[k] = begin > closes ? NEVER : begin + service;
                servedWith[k] = k;
                any |= next[k] < NEVER;
            }
            if (!any) {
                return false;
            }
            for (int k = 1; k <= most; k++) {
                double paused = after(breaks.get(k - 1), next[k - 1]);
                if (paused < next[k]) {
                    next[k] = paused;
                    servedWith[k] = servedWith[k - 1];
                }
            }
            from = to;
        }
        throw new IllegalStateException("a tour has an end");
    }

    private static double after(Break pause, double time) {
        double begin = Math.max(time, pause.opens());
        return begin > pause.closes() + TOLERANCE ? NEVER : begin + pause.length();
    }

    private boolean finish(Shift shift, double[] arrivals, int size) {
        finish = NEVER;
        taken = 0;
        for (int k = 0; k <= most; k++) {
            double rest = arrivals[k];
            for (int j = k; j < most && rest < NEVER; j++) {
                Break last = shift.breaks().get(j);
                rest = last.duringWork() && size > 0 ? NEVER : after(last, rest);
            }
            if (rest < NEVER && arrivals[k] < finish) {
                finish = arrivals[k];
                taken = k;
            }
        }
        if (finish > shift.until() + TOLERANCE) {
            return false;
        }
        this.size = size;
        return true;
    }

    /** Sets {@code departure} to the latest leaving of the start with which everything else still ends at {@code finish}. */
    double latestDeparture(int shiftIndex, int[] nodes) {
        Shift shift = model.shifts[shiftIndex];
        double latest = finish;
        int k = taken;
        int to = shift.depot();
        for (int position = size; position >= 0; position--) {
            int node = position == 0 ? 0 : nodes[position - 1];
            int from = position == 0 ? shift.start() : model.placeOf(node, shiftIndex);
            latest = model.speed.departure(latest, model.seconds(from, to));
            if (position == 0) {
                break;
            }
            int served = before[position][k];
            latest = beforeBreaks(shift, served, k, latest);
            boolean emptying = node == Model.EMPTYING;
            latest -= emptying ? shift.turnaround() : model.service[node];
            if (!emptying) {
                latest = Math.min(latest, model.closes[node]);
            }
            int arrived = onArrival[position][served];
            latest = beforeBreaks(shift, arrived, served, latest);
            k = arrived;
            to = from;
        }
        departure = Math.max(latest, leave[0][k]);
        return departure;
    }

    private static double beforeBreaks(Shift shift, int first, int end, double time) {
        double latest = time;
        for (int j = end - 1; j >= first; j--) {
            Break pause = shift.breaks().get(j);
            latest = Math.min(pause.closes(), latest - pause.length());
        }
        return latest;
    }

    /** For each break the step at which it is taken: 0 before leaving, 2p − 1 when arriving at position p, 2p when leaving it. */
    int[] pauses() {
        int[] steps = new int[most];
        Arrays.fill(steps, taken, most, 2 * size + 1);
        int k = taken;
        for (int position = size; position >= 1; position--) {
            int served = before[position][k];
            Arrays.fill(steps, served, k, 2 * position);
            int arrived = onArrival[position][served];
            Arrays.fill(steps, arrived, served, 2 * position - 1);
            k = arrived;
        }
        return steps;
    }

    private void grow(int positions, int breaks) {
        if (leave.length < positions || leave[0].length < breaks) {
            int rows = Math.max(leave.length, positions + 16);
            int columns = Math.max(leave[0].length, breaks);
            leave = new double[rows][columns];
            before = new int[rows][columns];
            onArrival = new int[rows][columns];
        }
    }
}
