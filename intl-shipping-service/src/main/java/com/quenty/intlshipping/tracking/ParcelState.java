package com.quenty.intlshipping.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece is, or a shipment by all of its pieces.
 *
 * @param at since when, by the carrier; null while nothing has happened
 * @param lost all of it
 */
public record ParcelState(
        TrackingStatus status,
        @Nullable TrackingReason reasonCode,
        @Nullable Instant at,
        boolean lost) {

    static final ParcelState NOTHING_YET = new ParcelState(TrackingStatus.PENDING, null, null, false);

    static ParcelState of(TrackingEvent event) {
        return new ParcelState(
                event.status(),
                event.reasonCode(),
                event.occurredAt(),
                event.status().isTrouble() && event.reasonCode() == TrackingReason.CARRIER_PARCEL_LOST);
    }

    ParcelState with(TrackingStatus other, boolean allLost) {
        return new ParcelState(other, other == status ? reasonCode : null, at, allLost);
    }
}
