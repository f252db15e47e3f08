package com.quenty.pickup.plans.replans;

import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.travel.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route that is not over, with all its stops in the order of driving.
 *
 * @param dayStops pickups of its driver on that day, those of other routes included; without those that were skipped or moved
 */
public record OpenRoute(
        String routeId,
        long version,
        @Nullable String companyId,
        String driverId,
        RouteStatus status,
        LocalDate date,
        ZoneId zone,
        Depot depot,
        Vehicle vehicle,
        RouteShift shift,
        Instant plannedStart,
        Instant plannedEnd,
        int dayStops,
        List<OpenStop> stops) {

    public OpenRoute {
        stops = List.copyOf(stops);
    }

    /** One of its stops, over or not. */
    public record OpenStop(
            int stopNumber,
            StopKind kind,
            @Nullable String pickupId,
            StopStatus status,
            boolean confirmed,
            @Nullable GeoPoint place,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            int serviceSeconds,
            Instant plannedArrival,
            Instant expectedArrival,
            Load load) {}

    /** Names of the pickups that are still planned, in their order. */
    public List<String> openPickups() {
        return stops.stream()
                .filter(stop -> stop.status() == StopStatus.PLANNED && stop.kind() == StopKind.STOP)
                .map(OpenStop::pickupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
