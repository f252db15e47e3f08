package com.quenty.pickup.pickups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The route that a pickup is put on.
 *
 * @param routeId of the route's row
 * @param estimatedArrival null while the route has no times
 */
public record Assignment(
        int routeId,
        String driverId,
        String vehicleType,
        @Nullable Instant estimatedArrival) {}
