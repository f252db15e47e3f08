package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.UnassignedReason;
import io.swagger.v3.oas.annotations.media.Schema;

/** A pickup that is on none of the routes. */
record UnassignedPickup(
        @Schema(example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String pickupId, UnassignedReason reason) {}
