package com.quenty.pickup.windows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a driver may come: the time between two moments, and how it reads on a clock at the door. It begins on {@code
 * date}; one whose end reads as its start or before it ends on the next day.
 */
public record PickupWindow(
        LocalDate date, LocalTime start, LocalTime end, ZoneId zone, Instant startsAt, Instant endsAt) {

    /** @throws IllegalArgumentException for one that does not end after it starts */
    public PickupWindow {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A window ends after it starts, not at " + endsAt);
        }
    }

    public static PickupWindow between(Instant startsAt, Instant endsAt, ZoneId zone) {
        var start = startsAt.atZone(zone);
        return new PickupWindow(
                start.toLocalDate(), start.toLocalTime(), endsAt.atZone(zone).toLocalTime(), zone, startsAt, endsAt);
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** {@code 2026-11-30 09:00-11:00 America/Bogota}. */
    @Override
    public String toString() {
        return "%s %s-%s %s".formatted(date, start, end, zone);
    }
}
