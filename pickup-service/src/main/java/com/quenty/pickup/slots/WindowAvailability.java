package com.quenty.pickup.slots;

import com.quenty.pickup.zones.LocalSpan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A window with its places. */
record WindowAvailability(
        @Schema(description = "As clocks of the zone show it.", example = "08:00")
        String timeWindowStart,

        @Schema(description = "As clocks of the zone show it; `24:00` is the end of the day.", example = "10:00")
        String timeWindowEnd,

        @Schema(description = "Inclusive.", example = "2026-12-01T13:00:00Z")
        Instant windowStartsAt,

        @Schema(description = "Exclusive.", example = "2026-12-01T15:00:00Z")
        Instant windowEndsAt,

        WindowState state,

        @Schema(description = "Places in all; null for kinds of pickup that take none.", example = "8") @Nullable
        Integer capacity,

        @Schema(description = "Places that are left; null for kinds of pickup that take none.", example = "3") @Nullable
        Integer available) {

    static WindowAvailability of(
            Window window, WindowState state, @Nullable Integer capacity, @Nullable Integer available) {
        return new WindowAvailability(
                LocalSpan.clock(window.span().fromMinute()),
                LocalSpan.clock(window.span().untilMinute()),
                window.startsAt(),
                window.endsAt(),
                state,
                capacity,
                available);
    }
}
