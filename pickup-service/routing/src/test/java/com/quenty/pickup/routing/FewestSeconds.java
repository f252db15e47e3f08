package com.quenty.pickup.routing;

import java.util.List;

/**
 * The fewest seconds of violations with which a sequence can be driven, by trying every second of leaving and every place of every break.
 * Shares no code with the checker. For a handful of stops and whole seconds on roads that are equally fast all day.
 */
final class FewestSeconds {
    private final RoutingProblem problem;
    private final Shift shift;
    private final List<String> sequence;
    private double best = Double.POSITIVE_INFINITY;

    private FewestSeconds(RoutingProblem problem, Shift shift, List<String> sequence) {
        this.problem = problem;
        this.shift = shift;
        this.sequence = sequence;
    }

    static double of(RoutingProblem problem, Shift shift, List<String> sequence) {
        FewestSeconds search = new FewestSeconds(problem, shift, sequence);
        for (double departure = shift.from(); departure <= shift.until(); departure++) {
            search.leave(departure);
        }
        return search.best;
    }

    private void leave(double departure) {
        double ready = shift.from();
        double bad = 0;
        for (int taken = 0; taken <= shift.breaks().size(); taken++) {
            if (taken > 0) {
                Break pause = shift.breaks().get(taken - 1);
                double begin = Math.max(ready, pause.opens());
                bad += Math.max(0, begin - pause.closes());
                ready = begin + pause.length();
            }
            double leaving = Math.max(departure, ready);
            drive(0, shift.start(), leaving, taken, bad, leaving);
        }
    }

    private void drive(int next, int here, double time, int taken, double bad, double departure) {
        if (next == sequence.size()) {
            double finish = time + problem.travel().seconds(here, shift.depot());
            double total =
                    bad + Math.max(0, finish - shift.until()) + Math.max(0, finish - departure - shift.maxDuration());
            double rest = finish;
            for (Break pause : shift.breaks().subList(taken, shift.breaks().size())) {
                if (pause.duringWork() && !sequence.isEmpty()) {
                    return;
                }
                double begin = Math.max(rest, pause.opens());
                total += Math.max(0, begin - pause.closes());
                rest = begin + pause.length();
            }
            best = Math.min(best, total);
            return;
        }
        int there = place(next);
        arrive(next, there, time + problem.travel().seconds(here, there), taken, bad, departure);
    }

    private int place(int index) {
        return problem.stops().stream()
                .filter(stop -> stop.id().equals(sequence.get(index)))
                .findFirst()
                .map(Stop::place)
                .orElse(shift.depot());
    }

    private void arrive(int next, int here, double time, int taken, double bad, double departure) {
        Stop stop = problem.stops().stream()
                .filter(each -> each.id().equals(sequence.get(next)))
                .findFirst()
                .orElse(null);
        double begin = stop == null ? time : Math.max(time, stop.opens());
        double late = stop == null ? 0 : Math.max(0, begin - stop.closes());
        leaveStop(
                next, here, begin + (stop == null ? shift.turnaround() : stop.service()), taken, bad + late, departure);
        if (taken < shift.breaks().size()) {
            Break pause = shift.breaks().get(taken);
            double from = Math.max(time, pause.opens());
            double over = Math.max(0, from - pause.closes());
            arrive(next, here, from + pause.length(), taken + 1, bad + over, departure);
        }
    }

    private void leaveStop(int next, int here, double time, int taken, double bad, double departure) {
        drive(next + 1, here, time, taken, bad, departure);
        if (taken < shift.breaks().size()) {
            Break pause = shift.breaks().get(taken);
            double from = Math.max(time, pause.opens());
            double over = Math.max(0, from - pause.closes());
            leaveStop(next, here, from + pause.length(), taken + 1, bad + over, departure);
        }
    }
}
