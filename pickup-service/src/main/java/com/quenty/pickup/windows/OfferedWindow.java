package com.quenty.pickup.windows;

import com.quenty.pickup.slots.Window;
import com.quenty.pickup.zones.Zone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A free slot that a pickup could be moved to: `reschedule` takes its date and start. */
public record OfferedWindow(
        @Schema(description = "Local to the zone.", example = "2026-12-01")
        LocalDate pickupDate,

        @Schema(description = "Local to the zone.", example = "08:00:00")
        LocalTime timeWindowStart,

        @Schema(description = "Local to the zone.", example = "10:00:00")
        LocalTime timeWindowEnd,

        @Schema(description = "IANA.", example = "America/Bogota")
        String timeZone,

        Instant windowStartsAt,
        Instant windowEndsAt) {

    public static OfferedWindow of(Window slot, Zone zone) {
        var window = PickupWindow.between(slot.startsAt(), slot.endsAt(), zone.zoneId());
        return new OfferedWindow(
                window.date(), window.start(), window.end(), window.zone().getId(), window.startsAt(), window.endsAt());
    }
}
