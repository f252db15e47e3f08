package com.quenty.pickup.routes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The rest of a route, planned again. Stops that are over or under way stay as they are, and so does a confirmed one: it has to be
 * among these, with its planned arrival, unless the route is withdrawn.
 *
 * @param version of the route that was planned with; another one by now refuses the change
 * @param end being back at the depot
 * @param returnMetres from the last stop to the depot
 * @param withdrawn the driver or the vehicle can't go on, so that confirmed stops leave it like all others
 * @param stops the open ones in their new order; pickups that were on another route or on none come with it, and those of the route
 *     that are not named leave it
 */
public record ReplannedRoute(
        String routeId, long version, Instant end, long returnMetres, boolean withdrawn, List<NewStop> stops) {

    public ReplannedRoute {
        stops = List.copyOf(stops);
    }

    /** Of a route that goes on. */
    public ReplannedRoute(String routeId, long version, Instant end, long returnMetres, List<NewStop> stops) {
        this(routeId, version, end, returnMetres, false, stops);
    }

    List<String> pickupIds() {
        return stops.stream().map(NewStop::pickupId).filter(Objects::nonNull).toList();
    }
}
