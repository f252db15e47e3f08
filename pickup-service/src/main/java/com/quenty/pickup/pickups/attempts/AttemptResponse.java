package com.quenty.pickup.pickups.attempts;

import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.FailureCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AttemptResponse(
        @Schema(description = "1 for the first.", example = "1")
        int attemptNumber,

        AttemptOutcome attemptStatus,
        Instant attemptedAt,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Nullable
        String driverId,

        @Schema(example = "Nobody answers the door or the phone") @Nullable
        String failureReason,

        @Nullable FailureCategory failureCategory,

        @Schema(description = "The first window that was offered for the next attempt, local to the zone.") @Nullable
        LocalDate rescheduleDate,

        @Schema(example = "08:00:00") @Nullable LocalTime rescheduleTimeStart,

        @Schema(example = "10:00:00") @Nullable LocalTime rescheduleTimeEnd,

        @Schema(example = "Rang twice, phoned once") @Nullable
        String driverNotes,

        List<ContentReference> attemptPhotos,
        @Nullable DevicePosition gpsCoordinates,

        @Schema(description = "From the device to the address, in metres.", example = "12.4") @Nullable
        BigDecimal distanceM,

        @Schema(
                description =
                        "Whether the device was more than a kilometre, beyond its accuracy, from the address. Null where one of the two places is"
                                + " not known.")
        @Nullable
        Boolean farOff,

        @Schema(
                description =
                        "Whether it is held against the customer: not one that failed before the promised window, or for an order that was"
                                + " cancelled.")
        boolean counts,

        @Schema(description = "By the clock of the device.") Instant deviceTime,

        @Schema(description = "When the report arrived.") Instant createdAt) {}
