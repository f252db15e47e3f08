package com.quenty.intlshipping.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of parcels. */
final class TrackingFixtures {

    static final Instant MORNING = Instant.parse("2026-11-26T06:00:00Z");

    private TrackingFixtures() {}

    static Instant hour(int hour) {
        return MORNING.plusSeconds(3600L * hour);
    }

    static TrackingEvent event(int piece, int hour, TrackingStatus status) {
        return event(piece, hour, status, null, null);
    }

    static TrackingEvent event(
            int piece,
            int hour,
            TrackingStatus status,
            @Nullable TrackingReason reason,
            @Nullable Instant estimatedDelivery) {
        return new TrackingEvent(
                piece,
                "UPS",
                "1Z" + piece,
                status.code().toUpperCase(),
                status,
                reason,
                "Madrid",
                "ES",
                estimatedDelivery,
                hour(hour),
                hour(hour),
                TrackingSource.WEBHOOK,
                null);
    }
}
