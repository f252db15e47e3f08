package com.quenty.pickup.pickups.bookings;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

record ReschedulePickupRequest(
        @Schema(description = "Local to the zone.", example = "2026-12-02")
        LocalDate pickupDate,

        @Schema(description = "The start of a free slot, local to the zone.", example = "08:00")
        LocalTime timeWindowStart,

        @Schema(description = "May be left out; if not, the end of that slot.", example = "10:00") @Nullable
        LocalTime timeWindowEnd,

        @Schema(example = "Out of office on Tuesday") @Size(max = 500) @Nullable
        String reason) {

    ReschedulePickupRequest {
        reason = TextRules.trimmed(reason);
    }
}
