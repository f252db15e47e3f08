package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down a sequence of stops visit by visit, and what is wrong with it. The search times by {@link Timing}; this is for reading. */
final class Timeline {
    /** Enough to halve a day to less than a microsecond. */
    private static final int HALVINGS = 40;
    /** In seconds, of a break that is left for after the work though it must not be: worse than any lateness. */
    private static final double MISPLACED = 1e9;

    private final Model model;
    private final int shiftIndex;
    private final Shift shift;
    private final int[] nodes;
    private final int[] pauseAt;

    private final List<Visit> visits = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private double badness;
    private double first;
    private double finish;
    private double driving;
    private double metres;

    /** @param pauseAt for each break the step before which it is taken: 0 before leaving, 2p − 1 when arriving at position p, 2p when leaving it */
    private Timeline(Model model, int shiftIndex, int[] nodes, int[] pauseAt, double departure) {
        this.model = model;
        this.shiftIndex = shiftIndex;
        this.shift = model.shifts[shiftIndex];
        this.nodes = nodes;
        this.pauseAt = pauseAt;
        run(departure);
    }

    /** A sequence as it happens: without violations of time if that is possible, else with the fewest seconds of them. */
    static TourPlan of(Model model, int shiftIndex, int[] nodes) {
        Timing timing = new Timing(model);
        Timeline timeline;
        if (timing.of(shiftIndex, nodes, nodes.length)) {
            double departure = timing.latestDeparture(shiftIndex, nodes);
            timeline = new Timeline(model, shiftIndex, nodes, timing.pauses(), departure);
        } else {
            timeline = leastBad(model, shiftIndex, nodes);
        }
        return timeline.plan();
    }

    /** Tries every place of every break: a shift has few, and a day at most some dozens of stops. */
    private static Timeline leastBad(Model model, int shiftIndex, int[] nodes) {
        int breaks = model.shifts[shiftIndex].breaks().size();
        int steps = 2 * nodes.length + 2;
        int[] pauseAt = new int[breaks];
        Timeline best = null;
        do {
            var tried = leavingLater(
                    new Timeline(model, shiftIndex, nodes, pauseAt.clone(), model.shifts[shiftIndex].from()));
            if (best == null || tried.badness < best.badness) {
                best = tried;
            }
        } while (next(pauseAt, steps));
        return best;
    }

    /** Waiting counts as duration: where that is too long, leaving later helps until something else gets later by it. */
    private static Timeline leavingLater(Timeline early) {
        double tooLong = early.tooLong();
        if (tooLong == 0) {
            return early;
        }
        double rest = early.badness - tooLong;
        double possible = early.first;
        double impossible = early.first + tooLong;
        Timeline latest = early;
        for (int i = 0; i < HALVINGS && impossible - possible > Timing.TOLERANCE; i++) {
            double departure = i == 0 ? impossible : (possible + impossible) / 2;
            var tried = new Timeline(early.model, early.shiftIndex, early.nodes, early.pauseAt, departure);
            if (tried.badness - tried.tooLong() <= rest + Timing.TOLERANCE) {
                latest = tried;
                possible = departure;
            } else {
                impossible = departure;
            }
        }
        return latest;
    }

    private double tooLong() {
        return violations.stream()
                .filter(violation -> violation.kind() == Violation.Kind.TOO_LONG)
                .mapToDouble(Violation::excess)
                .sum();
    }

    /** The next non-decreasing series of steps. */
    private static boolean next(int[] pauseAt, int steps) {
        for (int i = pauseAt.length - 1; i >= 0; i--) {
            if (pauseAt[i] < steps - 1) {
                Arrays.fill(pauseAt, i, pauseAt.length, pauseAt[i] + 1);
                return true;
            }
        }
        return false;
    }

    private void run(double departure) {
        long[] load = shift.aboard().clone();
        int trips = 1;
        int stops = 0;
        double time = departure;
        int pause = 0;
        int here = shift.start();
        double free = shift.from();
        while (pause < pauseAt.length && pauseAt[pause] == 0) {
            Break early = shift.breaks().get(pause);
            pause++; // before the work: nobody's time
            double end = pausedBefore(pause);
            if (nodes.length > 0 && (early.duringWork() || shift.start() != shift.depot())) {
                visits.add(new Visit(
                        Visit.Kind.BREAK,
                        null,
                        shift.start(),
                        free,
                        end - early.length(),
                        end,
                        boxed(load),
                        pause - 1));
            }
            free = end;
            time = Math.max(time, end);
        }
        first = time;
        for (int position = 1; position <= nodes.length + 1; position++) {
            boolean end = position == nodes.length + 1;
            int node = end ? Model.EMPTYING : nodes[position - 1];
            int place = model.placeOf(node, shiftIndex);
            double arrival = model.speed.arrival(time, model.seconds(here, place));
            driving += arrival - time;
            metres += model.metres(here, place);
            here = place;
            if (end) {
                finish = arrival;
                break;
            }
            double ready = arrival;
            while (pause < pauseAt.length && pauseAt[pause] == 2 * position - 1) {
                ready = pause(pause++, place, ready, load);
            }
            double begin = ready;
            if (node == Model.EMPTYING) {
                Arrays.fill(load, 0);
                trips++;
                time = begin + shift.turnaround();
                visits.add(new Visit(Visit.Kind.EMPTYING, null, place, arrival, begin, time, boxed(load), null));
            } else {
                begin = Math.max(ready, model.opens[node]);
                time = begin + model.service[node];
                double over = 0;
                for (int kind = 0; kind < load.length; kind++) {
                    load[kind] += model.load[node * model.kinds + kind];
                    over = Math.max(over, load[kind] - shift.capacity()[kind]);
                }
                stops++;
                Stop stop = model.problem.stops().get(node);
                visits.add(new Visit(Visit.Kind.STOP, stop.id(), place, ready, begin, time, boxed(load), null));
                int at = visits.size() - 1;
                blame(Violation.Kind.LATE, at, begin - model.closes[node]);
                if (over > 0) {
                    violations.add(new Violation(Violation.Kind.OVERLOAD, at, over));
                }
                long missing = stop.skills().stream()
                        .filter(skill -> !shift.skills().contains(skill))
                        .count();
                if (missing > 0) {
                    violations.add(new Violation(Violation.Kind.SKILL_MISSING, at, missing));
                }
                if (stop.pinned() != null && !stop.pinned().equals(shift.id())) {
                    violations.add(new Violation(Violation.Kind.OTHER_SHIFT, at, 1));
                }
            }
            while (pause < pauseAt.length && pauseAt[pause] == 2 * position) {
                time = pause(pause++, place, time, load);
            }
        }
        double rest = finish;
        while (pause < pauseAt.length) {
            Break last = shift.breaks().get(pause++);
            badness += last.duringWork() && nodes.length > 0 ? MISPLACED : 0;
            double begin = Math.max(rest, last.opens());
            blame(Violation.Kind.BREAK_LATE, null, begin - last.closes());
            rest = begin + last.length();
        }
        blame(Violation.Kind.SHIFT_OVERRUN, null, finish - shift.until());
        blame(Violation.Kind.TOO_LONG, null, finish - first - shift.maxDuration());
        if (stops > shift.maxStops()) {
            violations.add(new Violation(Violation.Kind.TOO_MANY_STOPS, null, stops - shift.maxStops()));
        }
        if (trips > shift.maxTrips()) {
            violations.add(new Violation(Violation.Kind.TOO_MANY_TRIPS, null, trips - shift.maxTrips()));
        }
    }

    /** When the first breaks are over, if they are taken before the work begins. */
    private double pausedBefore(int count) {
        double time = shift.from();
        for (int i = 0; i < count; i++) {
            Break pause = shift.breaks().get(i);
            double begin = Math.max(time, pause.opens());
            if (i == count - 1) {
                blame(Violation.Kind.BREAK_LATE, null, begin - pause.closes());
            }
            time = begin + pause.length();
        }
        return time;
    }

    private double pause(int index, int place, double ready, long[] load) {
        Break pause = shift.breaks().get(index);
        double begin = Math.max(ready, pause.opens());
        visits.add(new Visit(Visit.Kind.BREAK, null, place, ready, begin, begin + pause.length(), boxed(load), index));
        blame(Violation.Kind.BREAK_LATE, visits.size() - 1, begin - pause.closes());
        return begin + pause.length();
    }

    private void blame(Violation.Kind kind, @Nullable Integer visit, double seconds) {
        if (seconds > Timing.TOLERANCE) {
            violations.add(new Violation(kind, visit, seconds));
            badness += seconds;
        }
    }

    private static List<Long> boxed(long[] load) {
        return Arrays.stream(load).boxed().toList();
    }

    private TourPlan plan() {
        double liking = 0;
        for (int node : nodes) {
            if (node >= 0) {
                double affinity =
                        model.problem.affinity().expense(model.problem.stops().get(node), shift);
                liking += affinity;
            }
        }
        double expense = nodes.length == 0
                ? 0
                : shift.fixedExpense()
                        + metres * shift.expensePerMetre()
                        + liking
                        + (finish - first) * shift.expensePerSecond();
        return new TourPlan(shift.id(), visits, first, finish, metres, driving, expense, violations);
    }
}
