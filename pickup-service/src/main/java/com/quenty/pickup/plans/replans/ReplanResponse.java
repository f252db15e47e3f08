package com.quenty.pickup.plans.replans;

import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.pickup.plans.days.UnassignedReason;
import com.quenty.pickup.plans.evaluations.ViolationKind;
import com.quenty.pickup.plans.evaluations.ViolationUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rest of the day, planned again. */
record ReplanResponse(
        @Schema(description = "False where it was only asked for.", example = "true")
        boolean done,

        @Schema(description = "Of the routes that change, what is still planned.")
        List<Rest> routes,

        @Schema(description = "Pickups that another driver collects now, or nobody.")
        List<Moved> moved,

        @Schema(description = "Their number.", example = "3")
        int movedStops,

        @Schema(description = "Promises that can't be kept in any case.")
        List<Late> late,

        @Schema(description = "On no route, each with its reason.")
        List<Unassigned> unassigned) {

    /** The rest of a route. */
    @Schema(name = "ReplannedRoute")
    record Rest(
            @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String routeId,

            @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String driverId,

            @Schema(description = "Being back.", example = "2026-12-01T19:50:00Z")
            Instant endsAt,

            List<PlannedRoute.PlannedStop> stops) {}

    /** A pickup that has gone to another route. */
    @Schema(name = "MovedPickup")
    record Moved(
            @Schema(example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String pickupId,

            @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String fromRouteId,

            @Schema(description = "Null for none.", example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DND") @Nullable
            String toRouteId) {}

    /** A promise that is broken whatever is planned. */
    @Schema(name = "BrokenPromise")
    record Late(
            @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String routeId,

            @Schema(description = "Null where it is the shift's.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId,

            ViolationKind kind,

            @Schema(description = "In the unit.", example = "15")
            BigDecimal amount,

            ViolationUnit unit) {}

    /** A pickup that no route has room for. */
    @Schema(name = "LeftOutPickup")
    record Unassigned(
            @Schema(example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String pickupId,

            UnassignedReason reason) {}
}
