package com.quenty.pickup.routing;

import java.util.List;
import java.util.Map;

/**
 * The answer of the planner.
 *
 * @param tours of the shifts that are used, in the order of the problem
 * @param unserved the stops left out, by name, each with the reason
 * @param expense of tours and of what is left out
 */
public record Plan(List<TourPlan> tours, Map<String, Reason> unserved, double expense, long iterations) {

    /** Why a stop is left out. */
    public enum Reason {
        /** No shift has the skills for it. */
        NO_SKILL,
        /** It is more than any able vehicle holds. */
        TOO_LARGE,
        /** No able shift could be there in time and back, even with nothing else to do. */
        OUT_OF_REACH,
        /** Each shift that could serve it is full of others that expense more to leave out. */
        NO_ROOM
    }

    public Plan {
        tours = List.copyOf(tours);
        unserved = Map.copyOf(unserved);
    }

    /** Metres of all tours. */
    public double metres() {
        return tours.stream().mapToDouble(TourPlan::metres).sum();
    }
}
