package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The work of one shift.
 *
 * @param departure second of leaving the start, as late as the finish allows
 * @param finish second of being back at the depot
 * @param metres driven
 * @param driving seconds of driving
 * @param expense in the money of the problem, with the fixed one and the affinities
 * @param violations none in a tour that the planner made
 */
public record TourPlan(
        String shift,
        List<Visit> visits,
        double departure,
        double finish,
        double metres,
        double driving,
        double expense,
        List<Violation> violations) {

    public TourPlan {
        visits = List.copyOf(visits);
        violations = List.copyOf(violations);
    }

    /** The same with that many stops above what the driver may have, or none. */
    TourPlan withTooManyStops(int tooMany) {
        List<Violation> others = new ArrayList<>(violations);
        others.removeIf(violation -> violation.kind() == Violation.Kind.TOO_MANY_STOPS);
        if (tooMany > 0) {
            others.add(new Violation(Violation.Kind.TOO_MANY_STOPS, null, tooMany));
        }
        return new TourPlan(shift, visits, departure, finish, metres, driving, expense, others);
    }

    /** Names of the stops in their order. */
    public List<String> stops() {
        return visits.stream().map(Visit::stop).filter(Objects::nonNull).toList();
    }
}
