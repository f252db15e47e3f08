package com.quenty.pickup.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A route as it is planned.
 *
 * @param companyId whose driver; null for the platform's own
 * @param start leaving the depot
 * @param end being back
 * @param busyUntil until when driver and vehicle can be on no other route; the end or later
 * @param returnMetres from the last stop to the depot
 * @param planId the plan that made it; null for one made by hand
 * @param stops in their order
 */
public record NewRoute(
        @Nullable String companyId,
        String driverId,
        @Nullable String routeName,
        LocalDate routeDate,
        ZoneId timeZone,
        Depot depot,
        Vehicle vehicle,
        RouteShift shift,
        RouteCosts costs,
        Instant start,
        Instant end,
        Instant busyUntil,
        long returnMetres,
        @Nullable String planId,
        List<NewStop> stops) {

    public NewRoute {
        stops = List.copyOf(stops);
        if (!end.isAfter(start) || busyUntil.isBefore(end)) {
            throw new IllegalArgumentException("A route ends after it starts, and its driver is busy until then");
        }
    }

    long metres() {
        return returnMetres + stops.stream().mapToLong(NewStop::legMetres).sum();
    }

    List<String> pickupIds() {
        return stops.stream().map(NewStop::pickupId).filter(Objects::nonNull).toList();
    }
}
