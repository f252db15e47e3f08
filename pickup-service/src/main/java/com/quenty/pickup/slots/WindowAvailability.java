package com.quenty.pickup.slots;

import com.quenty.pickup.zones.LocalSpan;
import com.quenty.pickup.zones.Zone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
            Zone zone, Window window, WindowState state, @Nullable Integer capacity, @Nullable Integer available) {
        return new WindowAvailability(
                clock(zone, window.date(), window.span().fromMinute(), window.startsAt()),
                clock(zone, window.date(), window.span().untilMinute(), window.endsAt()),
                window.startsAt(),
                window.endsAt(),
                state,
                capacity,
                available);
    }

    /** Of a time that clocks skip the one to which they are set: that is the start which can be booked. */
    private static String clock(Zone zone, LocalDate date, int minute, Instant moment) {
        boolean skipped =
                minute < LocalSpan.MINUTES_OF_A_DAY && zone.skips(date, LocalTime.ofSecondOfDay(minute * 60L));
        return LocalSpan.clock(
                skipped ? minuteOfDay(moment.atZone(zone.zoneId()).toLocalTime()) : minute);
    }

    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
