package com.quenty.intlshipping.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a parcel. Of the carrier's texts only its code and the city are kept.
 *
 * @param pieceNumber the piece that it is about; 0 for all of them, and while the number is not known here
 * @param number as it was told: our own, or the carrier's
 * @param code the carrier's name for it
 * @param city where it happened; no address
 * @param country ISO 3166-1 alpha-2
 * @param estimatedDelivery when the carrier expects to deliver, as of then
 * @param occurredAt by the carrier
 * @param recordedBy the person; null when it came otherwise
 */
public record TrackingEvent(
        int pieceNumber,
        String carrierCode,
        String number,
        String code,
        TrackingStatus status,
        @Nullable TrackingReason reasonCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable Instant estimatedDelivery,
        Instant occurredAt,
        Instant receivedAt,
        TrackingSource source,
        @Nullable String recordedBy) {

    /** The manifest was voided, which is the last that counts: the parcel is none of ours, whoever tells of it. */
    boolean isOfVoiding() {
        return source == TrackingSource.MANIFEST && status == TrackingStatus.CANCELLED;
    }
}
