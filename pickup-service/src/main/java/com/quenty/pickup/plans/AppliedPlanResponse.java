package com.quenty.pickup.plans;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record AppliedPlanResponse(
        @Schema(example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String planId,

        RoutePlanStatus status,

        @Schema(description = "In the order of the plan.") List<MadeRoute> routes,

        @Schema(description = "Not on their planned route any more.")
        List<UnassignedPickup> leftOut,

        long version)
        implements Versioned {

    /** A route that was made. */
    @Schema(name = "MadeRoute")
    record MadeRoute(
            @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String routeId,

            @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String driverId,

            @Schema(example = "12") int pickups) {}
}
