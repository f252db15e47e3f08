package com.quenty.pickup.routes.tracking;

import com.quenty.pickup.pickups.PickupStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A pickup as its tracking link shows it: nothing about the driver as a person, nothing about the address. */
record TrackedPickupResponse(
        PickupStatus status,

        @Schema(description = "Local to the address.", example = "2026-11-30")
        LocalDate pickupDate,

        @Schema(description = "Local to the address.", example = "09:00:00")
        LocalTime timeWindowStart,

        @Schema(description = "Local to the address.", example = "11:00:00")
        LocalTime timeWindowEnd,

        @Schema(description = "IANA.", example = "America/Bogota")
        String timeZone,

        @Schema(example = "2026-11-30T14:00:00Z") Instant windowStartsAt,

        @Schema(example = "2026-11-30T16:00:00Z") Instant windowEndsAt,

        @Schema(
                description = "While a driver is to come; follows what really happens.",
                example = "2026-11-30T14:22:00Z")
        @Nullable
        Instant expectedArrival,

        @Schema(description = "Others that come before, while a driver is to come.", example = "2") @Nullable
        Integer stopsBefore,

        @Schema(description = "Of the driver, while on the way to this pickup and only then.") @Nullable
        TrackedPosition position,

        @Schema(description = "When it was handed over.", example = "2026-11-30T14:17:40Z") @Nullable
        Instant completedAt) {

    record TrackedPosition(
            @Schema(example = "6.21034") double latitude,

            @Schema(example = "-75.57012") double longitude,

            @Schema(example = "2026-11-30T14:09:10Z") Instant deviceTime) {}
}
