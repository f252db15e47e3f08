package com.quenty.pickup.routing;

import java.util.List;
import java.util.Objects;

/**
 * The work of one shift.
 *
 * @param departure second of leaving the start, as late as the finish allows
 * @param finish second of being back at the depot
 * @param metres driven
 * @param driving seconds of driving
 * @param cost in the money of the problem, with the fixed one and the affinities
 * @param violations none in a tour that the planner made
 */
public record TourPlan(
        String shift,
        List<Visit> visits,
        double departure,
        double finish,
        double metres,
        double driving,
        double cost,
        List<Violation> violations) {

    public TourPlan {
        visits = List.copyOf(visits);
        violations = List.copyOf(violations);
    }

    /** Names of the stops in their order. */
    public List<String> stops() {
        return visits.stream().map(Visit::stop).filter(Objects::nonNull).toList();
    }
}
