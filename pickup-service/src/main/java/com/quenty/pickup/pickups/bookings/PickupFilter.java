package com.quenty.pickup.pickups.bookings;

import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.zones.PickupType;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PickupFilter(
        @Nullable PickupStatus status,
        @Nullable PickupType pickupType,

        @Parameter(
                description = "Whether their window passed without a driver, and no other one has been chosen since.")
        @Nullable
        Boolean notServed,

        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(example = "BOG-NORTE") @Size(max = 50) @Nullable
        String zoneCode,

        @Parameter(example = "USER-01KAMQ7N4V5B6C7D8E9F0G1H2J") @Size(max = 255) @Nullable
        String assignedDriverId,

        @Parameter(
                description = "Of a package, as people type it: case, blanks and hyphens do not matter.",
                example = "PA000001236CO")
        @Size(max = 50)
        @Nullable
        String trackingNumber,

        @Parameter(description = "Of a package.", example = "ORD-1018-02041-2") @Size(max = 255) @Nullable
        String orderId,

        @Parameter(description = "On this day or later, local to the zone.", example = "2026-12-01") @Nullable
        LocalDate dateFrom,

        @Parameter(description = "Before this day.", example = "2026-12-08") @Nullable
        LocalDate dateUntil) {

    PickupFilter {
        orderId = PackageSpec.orderNumber(orderId);
    }
}
