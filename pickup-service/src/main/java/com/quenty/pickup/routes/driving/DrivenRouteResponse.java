package com.quenty.pickup.routes.driving;

import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.windows.OfferedWindow;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A route after something was done, with what came of the pickup. */
public record DrivenRouteResponse(
        RouteResponse route,

        @Schema(description = "Of the pickup of the stop; null for what is none.") @Nullable
        PickupStatus pickupStatus,

        @Schema(description = "Once it is completed.") @Nullable
        Completion completion,

        @Schema(description = "Between what was booked and what was handed over.")
        List<Difference> differences,

        @Schema(
                description = "Codes with which packages were scanned again; each package counts once.",
                example = "[\"BOX-7\"]")
        List<String> repeatedScans,

        @Schema(description = "Number of the failed attempt.", example = "1") @Nullable
        Integer attempt,

        @Schema(description = "To which the pickup could be moved after a failed attempt.")
        List<OfferedWindow> nextWindows,

        @Schema(
                description =
                        "Orders of the pickup that were cancelled after it was booked: their packages are not to be taken over.",
                example = "[\"ORD-1018-02041-2\"]")
        List<String> cancelledOrders)
        implements Versioned {

    static DrivenRouteResponse of(RouteResponse route, @Nullable PickupStatus pickup) {
        return new DrivenRouteResponse(route, pickup, null, List.of(), List.of(), null, List.of(), List.of());
    }

    DrivenRouteResponse withCancelled(Set<String> orders) {
        return new DrivenRouteResponse(
                route,
                pickupStatus,
                completion,
                differences,
                repeatedScans,
                attempt,
                nextWindows,
                orders.stream().sorted().toList());
    }

    @Override
    @Schema(hidden = true)
    public long version() {
        return route.version();
    }
}
