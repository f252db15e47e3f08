package com.quenty.pickup.plans.replans;

import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.Vehicle;
import com.quenty.pickup.travel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One of its stops, over or not. @param extraSeconds of the service, by which it takes longer than it was booked for */
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
            int extraSeconds,
            Instant plannedArrival,
            Instant plannedDeparture,
            Instant expectedArrival,
            Load load) {

        /** When its service or its break was planned to begin. */
        Instant plannedBegin() {
            return plannedDeparture.minusSeconds(serviceSeconds);
        }
    }

    /** The stop that is under way, else the next one that is a pickup. */
    Optional<OpenStop> current() {
        return stops.stream()
                .filter(stop -> stop.status().isUnderWay())
                .findFirst()
                .or(() -> stops.stream()
                        .filter(stop -> stop.status() == StopStatus.PLANNED && stop.kind() == StopKind.STOP)
                        .findFirst());
    }

    /** By how much planned pickups take longer than they were booked for, as it was told before. */
    public Map<String, Duration> slower() {
        Map<String, Duration> slower = new HashMap<>();
        for (OpenStop stop : stops) {
            String pickupId = stop.pickupId();
            if (stop.status() == StopStatus.PLANNED && pickupId != null && stop.extraSeconds() > 0) {
                slower.put(pickupId, Duration.ofSeconds(stop.extraSeconds()));
            }
        }
        return slower;
    }

    /** Names of the pickups that are still planned, in their order. */
    public List<String> openPickups() {
        return stops.stream()
                .filter(stop -> stop.status() == StopStatus.PLANNED && stop.kind() == StopKind.STOP)
                .map(OpenStop::pickupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
