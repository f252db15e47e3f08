package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans what is left of a day on which something went otherwise. */
public final class RouteReplanner {

    private RouteReplanner() {}

    /**
     * Searches from the initial sequences on. Pinned stops stay with their shift and in their order; what they can't keep is eased first. Each
     * other stop that leaves its shift costs the penalty, so that people are told of another driver only where it pays.
     *
     * @param penalty in the money of the problem
     * @param progress hears now and then how far the search is
     */
    public static Replanned replan(
            RoutingProblem problem, double penalty, Effort effort, SearchProgress progress) {
        Map<String, String> homes = new HashMap<>();
        problem.initial().forEach((shift, stops) -> stops.forEach(stop -> homes.put(stop, shift)));
        RoutingProblem.Affinity affinity = (stop, shift) -> problem.affinity().expense(stop, shift)
                + (homes.getOrDefault(stop.id(), shift.id()).equals(shift.id()) ? 0 : penalty);
        Easing easing = Easing.of(new RoutingProblem(
                problem.travel(), problem.speed(), problem.stops(), problem.shifts(), affinity, problem.initial()));
        Plan plan = RoutePlanner.plan(easing.problem(), effort, progress);
        return new Replanned(plan, moved(plan, problem, homes), easing.eased(), easing.released());
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
}
