package com.quenty.pickup.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place to be visited once.
 *
 * @param id the caller's name of it
 * @param place row of the {@link TravelMatrix}
 * @param opens earliest second at which service begins; an earlier driver waits
 * @param closes latest second at which service begins
 * @param service seconds from its beginning to the driver's leaving
 * @param load what is taken on board, in the units and order of {@link Shift#capacity()}
 * @param skills what the shift must be able to do
 * @param dropExpense expense of leaving it out; far above any detour for what has to be done
 * @param pinned name of the shift that must serve it, in the order of {@link RoutingProblem#initial()} among the pinned; null for any
 */
public record Stop(
        String id,
        int place,
        double opens,
        double closes,
        double service,
        long[] load,
        Set<String> skills,
        double dropExpense,
        @Nullable String pinned) {

    Stop pinnedTo(@Nullable String shift) {
        return new Stop(id, place, opens, closes, service, load, skills, dropExpense, shift);
    }

    Stop closing(double later) {
        return within(opens, later);
    }

    Stop within(double from, double until) {
        return new Stop(id, place, from, until, service, load, skills, dropExpense, pinned);
    }
}
