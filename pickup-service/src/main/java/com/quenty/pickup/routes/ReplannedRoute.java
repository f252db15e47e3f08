package com.quenty.pickup.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param underWay by how much the stop that is under way takes longer than planned at first; null where nothing new is told
 * @param slower likewise of pickups that are planned, by their ids; counted in the times of the stops already
 */
public record ReplannedRoute(
        String routeId,
        long version,
        Instant end,
        long returnMetres,
        boolean withdrawn,
        List<NewStop> stops,
        @Nullable Duration underWay,
        Map<String, Duration> slower) {

    public ReplannedRoute {
        stops = List.copyOf(stops);
        slower = Map.copyOf(slower);
    }

    /** Of which nothing is told to take longer. */
    ReplannedRoute(
            String routeId, long version, Instant end, long returnMetres, boolean withdrawn, List<NewStop> stops) {
        this(routeId, version, end, returnMetres, withdrawn, stops, null, Map.of());
    }

    /** Of a route that goes on. */
    public ReplannedRoute(String routeId, long version, Instant end, long returnMetres, List<NewStop> stops) {
        this(routeId, version, end, returnMetres, false, stops, null, Map.of());
    }

    List<String> pickupIds() {
        return stops.stream().map(NewStop::pickupId).filter(Objects::nonNull).toList();
    }
}
