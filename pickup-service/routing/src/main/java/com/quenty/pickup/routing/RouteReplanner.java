package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the rest of a day on which something went otherwise. */
public final class RouteReplanner {

    private RouteReplanner() {}

    /**
     * Searches from the initial sequences on. Pinned stops stay with their shift and in their order; limits that they can't keep are eased
     * first. Each other stop that leaves its shift costs the penalty, so that people are told of another driver only where it pays.
     *
     * <p>A stop that was planned is not given up for being late: where no shift can serve it in time any more, it is served as late as the
     * initial sequences were, also when another one that costs less to leave out would have been in time in its place.
     *
     * @param penalty in the money of the problem
     * @param progress hears now and then how far the search is
     */
    public static Replanned replan(RoutingProblem problem, double penalty, Effort effort, SearchProgress progress) {
        Map<String, String> homes = homes(problem);
        Easing easing = Easing.of(penalised(problem, homes, penalty));
        Plan plan = RoutePlanner.plan(easing.problem(), effort, progress);
        Set<String> givenUp =
                plan.unserved().keySet().stream().filter(homes::containsKey).collect(Collectors.toSet());
        if (!givenUp.isEmpty()) {
            Plan late = RoutePlanner.plan(forgiving(problem, easing.problem(), givenUp), effort, progress);
            if (leftOut(late, problem) < leftOut(plan, problem)) {
                plan = late;
            }
        }
        return new Replanned(plan, moved(plan, problem, homes), broken(plan, problem), easing.released());
    }

    /** The expense of what a plan leaves out. */
    private static double leftOut(Plan plan, RoutingProblem problem) {
        return problem.stops().stream()
                .filter(stop -> plan.unserved().containsKey(stop.id()))
                .mapToDouble(Stop::dropExpense)
                .sum();
    }

    /** One search, with limits eased for pinned stops alone. */
    static Plan search(RoutingProblem problem, double penalty, Effort effort) {
        return RoutePlanner.plan(
                Easing.of(penalised(problem, homes(problem), penalty)).problem(), effort, SearchProgress.IGNORED);
    }

    private static Map<String, String> homes(RoutingProblem problem) {
        Map<String, String> homes = new HashMap<>();
        problem.initial().forEach((shift, stops) -> stops.forEach(stop -> homes.put(stop, shift)));
        homes.remove(RoutingProblem.EMPTYING);
        return homes;
    }

    private static RoutingProblem penalised(RoutingProblem problem, Map<String, String> homes, double penalty) {
        RoutingProblem.Affinity affinity = (stop, shift) -> problem.affinity().expense(stop, shift)
                + (homes.getOrDefault(stop.id(), shift.id()).equals(shift.id()) ? 0 : penalty);
        return new RoutingProblem(
                problem.travel(), problem.speed(), problem.stops(), problem.shifts(), affinity, problem.initial());
    }

    /** With shifts as long as their initial sequences take, and those stops as late as they were. */
    private static RoutingProblem forgiving(RoutingProblem problem, RoutingProblem eased, Set<String> late) {
        Map<String, String> homes = homes(problem);
        List<Stop> pinned = eased.stops().stream()
                .map(stop -> homes.containsKey(stop.id()) ? stop.pinnedTo(homes.get(stop.id())) : stop)
                .toList();
        RoutingProblem forgiven =
                Easing.of(eased.with(pinned, eased.shifts(), eased.initial())).problem();
        Map<String, Stop> latest = new HashMap<>();
        forgiven.stops().forEach(stop -> latest.put(stop.id(), stop));
        List<Stop> stops = eased.stops().stream()
                .map(stop -> late.contains(stop.id())
                        ? stop.closing(latest.getOrDefault(stop.id(), stop).closes())
                        : stop)
                .toList();
        return eased.with(stops, forgiven.shifts(), eased.initial());
    }

    private static List<String> moved(Plan plan, RoutingProblem problem, Map<String, String> homes) {
        Map<String, String> now = new HashMap<>();
        plan.tours().forEach(tour -> tour.stops().forEach(stop -> now.put(stop, tour.shift())));
        List<String> moved = new ArrayList<>();
        for (Stop stop : problem.stops()) {
            String home = homes.get(stop.id());
            if (home != null && !home.equals(now.get(stop.id()))) {
                moved.add(stop.id());
            }
        }
        return moved;
    }

    /** Limits of the problem as it was given that the plan does not keep. */
    private static List<Eased> broken(Plan plan, RoutingProblem problem) {
        Map<String, Stop> stops = new HashMap<>();
        problem.stops().forEach(stop -> stops.put(stop.id(), stop));
        Map<String, Shift> shifts = new HashMap<>();
        problem.shifts().forEach(shift -> shifts.put(shift.id(), shift));
        List<Eased> broken = new ArrayList<>();
        for (TourPlan tour : plan.tours()) {
            for (Visit visit : tour.visits()) {
                Stop stop = visit.stop() == null ? null : stops.get(visit.stop());
                if (stop != null && visit.begin() > stop.closes() + Timing.TOLERANCE) {
                    broken.add(new Eased(tour.shift(), stop.id(), Violation.Kind.LATE, visit.begin() - stop.closes()));
                }
            }
            Shift shift = shifts.get(tour.shift());
            if (shift != null && tour.finish() > shift.until() + Timing.TOLERANCE) {
                broken.add(new Eased(tour.shift(), null, Violation.Kind.SHIFT_OVERRUN, tour.finish() - shift.until()));
            }
        }
        return broken;
    }
}
