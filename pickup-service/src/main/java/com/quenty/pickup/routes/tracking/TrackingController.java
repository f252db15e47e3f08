package com.quenty.pickup.routes.tracking;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups")
@Tag(name = "tracking", description = "When the driver comes, for the customer, without signing in.")
class TrackingController {

    private final TrackingQueries queries;

    TrackingController(TrackingQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/{pickup_id}/tracking-link")
    @RequiresPermission("pickups:read")
    @Operation(
            summary = "Get a tracking link",
            description = "To be given to the customer. Signed, and good until a day after the pickup's window.")
    TrackingLinkResponse link(Caller caller, @PathVariable("pickup_id") String pickupId) {
        return queries.link(caller, pickupId);
    }

    @GetMapping("/tracked/{token}")
    @PublicEndpoint
    @Operation(
            summary = "Follow a pickup by its tracking link",
            description =
                    "Shows the window and the expected arrival, and the driver's position while on the way to this pickup"
                            + " and only then.")
    TrackedPickupResponse tracked(@PathVariable("token") String token) {
        return queries.tracked(token);
    }
}
