package com.quenty.intlshipping.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece is, or a shipment by all of its pieces.
 *
 * @param at since when, by the carrier; null while nothing has happened
 * @param lost all of it
 * @param partly the rest was delivered
 */
public record ParcelState(
        TrackingStatus status,
        @Nullable TrackingReason reasonCode,
        @Nullable Instant at,
        boolean lost,
        boolean partly) {

    static final ParcelState NOTHING_YET = new ParcelState(TrackingStatus.PENDING, null, null, false, false);

    static ParcelState of(TrackingEvent event) {
        return new ParcelState(
                event.status(),
                event.reasonCode(),
                event.occurredAt(),
                event.status().isTrouble() && event.reasonCode() == TrackingReason.CARRIER_PARCEL_LOST,
                false);
    }

    ParcelState with(TrackingStatus other, boolean allLost) {
        return new ParcelState(other, other == status ? reasonCode : null, at, allLost, false);
    }

    /** The same of some of its pieces, where the others were delivered. */
    ParcelState ofSome() {
        return new ParcelState(status, reasonCode, at, lost, true);
    }
}
