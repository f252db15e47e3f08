package com.quenty.pickup.routes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The driver will be later than planned by more than is tolerated; told once for a stop, within the transaction that found it. */
public record StopRunsLate(
        String routeId,
        String driverId,
        @Nullable String companyId,
        String pickupId,
        Instant plannedArrival,
        Instant expectedArrival) {}
