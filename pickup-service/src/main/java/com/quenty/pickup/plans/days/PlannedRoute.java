package com.quenty.pickup.plans.days;

import com.quenty.pickup.routes.EmissionCalculator;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.travel.GeoPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route that could be made. */
@Schema(name = "PlannedRoute")
public record PlannedRoute(
        @Schema(description = "Place of the vehicle in the request, from 0.", example = "0")
        int vehicle,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String driverId,

        @Schema(description = "Leaving the depot.", example = "2026-12-01T13:20:00Z")
        Instant startsAt,

        @Schema(description = "Being back.", example = "2026-12-01T19:50:00Z")
        Instant endsAt,

        @Schema(example = "42105") long distanceM,

        @Schema(example = "4560") long drivingSeconds,

        @Schema(example = "900") long waitingSeconds,

        @Schema(description = "Grams of CO2 equivalents.", example = "10526")
        long co2G,

        @Schema(description = "In the unit of the vehicles' costs.", example = "52.11")
        BigDecimal cost,

        @Schema(description = "The places in their order.") List<Waypoint> optimizedWaypoints,

        @Schema(description = "In the order of driving.") List<PlannedStop> stops) {

    /** A place of the route. */
    @Schema(name = "PlannedWaypoint")
    public record Waypoint(
            @Schema(example = "6.20859") double latitude,

            @Schema(example = "-75.56781") double longitude,

            @Schema(description = "Null for the depot.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId) {}

    /** One thing the driver does. */
    @Schema(name = "PlannedStop")
    public record PlannedStop(
            StopKind kind,

            @Schema(description = "Null for what is no pickup.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId,

            @Schema(example = "2026-12-01T13:42:10Z") Instant arrival,

            @Schema(description = "The time between is waiting.", example = "2026-12-01T14:00:00Z")
            Instant serviceFrom,

            @Schema(example = "2026-12-01T14:05:00Z") Instant departure,

            @Schema(example = "1070") long waitingSeconds,

            @Schema(description = "Driving to it.", example = "1330")
            long legSeconds,

            @Schema(description = "Likewise.", example = "9830")
            long legMetres,

            @Schema(description = "In the vehicle when leaving.")
            Load load) {}

    public static PlannedRoute of(DayProblem day, TourPlan tour) {
        NewRoute route = day.route(tour, null, null);
        List<PlannedStop> stops = route.stops().stream().map(PlannedRoute::stop).toList();
        return new PlannedRoute(
                day.vehicleIndex(tour),
                route.driverId(),
                route.start(),
                route.end(),
                Math.round(tour.metres()),
                Math.round(tour.driving()),
                stops.stream().mapToLong(PlannedStop::waitingSeconds).sum(),
                EmissionCalculator.grams(route.vehicle().type(), Math.round(tour.metres())),
                shown(tour.expense()),
                waypoints(route),
                stops);
    }

    /** Costs are weighed in binary fractions; to the sixth decimal they read as they were given. */
    public static BigDecimal shown(double cost) {
        return BigDecimal.valueOf(cost).setScale(6, RoundingMode.HALF_UP);
    }

    private static List<Waypoint> waypoints(NewRoute route) {
        List<Waypoint> waypoints = new ArrayList<>();
        for (NewStop stop : route.stops()) {
            GeoPoint place = stop.place();
            if (place != null) {
                waypoints.add(new Waypoint(place.latitude(), place.longitude(), stop.pickupId()));
            }
        }
        return waypoints;
    }

    public static PlannedStop stop(NewStop stop) {
        Instant begin = stop.departure().minus(stop.service());
        return new PlannedStop(
                stop.kind(),
                stop.pickupId(),
                stop.arrival(),
                begin,
                stop.departure(),
                Duration.between(stop.arrival(), begin).toSeconds(),
                stop.legTime().toSeconds(),
                stop.legMetres(),
                stop.load());
    }
}
