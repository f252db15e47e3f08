package com.quenty.pickup.routes;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route as answered. */
public record RouteResponse(
        @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String routeId,

        @Schema(
                description = "Of the driver; null for the platform's own.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String companyId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String driverId,

        @Schema(example = "Poblado, morning") @Nullable String routeName,

        LocalDate routeDate,

        @Schema(description = "IANA zone of the date.", example = "America/Bogota")
        String timeZone,

        RouteStatus status,
        Vehicle vehicle,
        Depot depot,
        RouteShift shift,

        @Schema(description = "Leaving the depot, as planned.", example = "2026-11-30T13:00:00Z")
        Instant plannedDeparture,

        @Schema(description = "Being back, as planned.", example = "2026-11-30T18:30:00Z")
        Instant plannedReturn,

        @Schema(description = "Being back; follows what really happens.", example = "2026-11-30T18:42:00Z")
        Instant expectedReturn,

        @Schema(
                description = "Until when driver and vehicle can be on no other route.",
                example = "2026-11-30T18:30:00Z")
        Instant busyUntil,

        @Schema(description = "Actual.", example = "2026-11-30T13:04:10Z") @Nullable
        Instant routeStartTime,

        @Schema(description = "Actual.", example = "2026-11-30T18:39:55Z") @Nullable
        Instant routeEndTime,

        @Schema(description = "As planned, back to the depot.", example = "48.2") @Nullable
        Float totalDistanceKm,

        @Schema(description = "As planned, back to the depot.", example = "48210")
        long plannedDistanceM,

        @Schema(description = "By the odometer, else by the positions of the device.", example = "51034") @Nullable
        Long actualDistanceM,

        @Schema(example = "330") @Nullable Integer estimatedDurationMinutes,

        @Schema(example = "336") @Nullable Integer actualDurationMinutes,

        @Schema(example = "18") int totalPickups,

        @Schema(example = "17") int completedPickups,

        @Schema(
                description = "Grams of CO2 equivalents of the actual distance, else of the planned.",
                example = "12758")
        long co2G,

        @Schema(description = "The rates by which it costs something.")
        RouteCosts costs,

        @Schema(
                description =
                        "In the unit of the rates: as it was driven once it is finished, before that as it is planned.",
                example = "58.21")
        BigDecimal cost,

        @Schema(
                description =
                        "Of each pickup that the driver went to, before the end of each that is planned; null without any.",
                example = "3.233889")
        @Nullable
        BigDecimal costPerStop,

        @Schema(
                description = "The plan that made it; null for one made by hand.",
                example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String planId,

        @Schema(description = "The places in their planned order.")
        List<Waypoint> optimizedWaypoints,

        @Schema(description = "In the order of driving.") List<StopResponse> stops,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "RouteWaypoint")
    public record Waypoint(
            @Schema(example = "1") int position,

            @Schema(example = "6.20859") double latitude,

            @Schema(example = "-75.56781") double longitude,

            @Schema(description = "Null for the depot.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId) {}

    static RouteResponse of(Route route) {
        return new RouteResponse(
                route.routeId(),
                route.companyId(),
                route.driverId(),
                route.routeName(),
                route.routeDate(),
                route.zone().getId(),
                route.status(),
                route.vehicle(),
                route.depot(),
                route.shift(),
                route.plannedStart(),
                route.plannedEnd(),
                route.expectedEnd(),
                route.busyUntil(),
                route.routeStartTime(),
                route.routeEndTime(),
                route.totalDistanceKm(),
                route.plannedMetres(),
                route.actualMetres(),
                route.estimatedDurationMinutes(),
                route.actualDurationMinutes(),
                route.totalPickups(),
                route.completedPickups(),
                route.co2Grams(),
                route.costs(),
                route.cost(),
                route.costPerStop(),
                route.planId(),
                route.optimizedWaypoints().stream()
                        .map(point ->
                                new Waypoint(point.position(), point.latitude(), point.longitude(), point.pickupId()))
                        .toList(),
                route.stops().stream().map(StopResponse::of).toList(),
                route.createdAt(),
                route.updatedAt(),
                route.version());
    }
}
