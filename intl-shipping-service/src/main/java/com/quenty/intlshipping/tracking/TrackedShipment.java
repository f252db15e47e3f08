package com.quenty.intlshipping.tracking;

import java.util.List;
import java.util.stream.Stream;

/**
 * A shipment with its pieces and all that happened to them.
 *
 * @param parcels the whole, then its pieces
 * @param timeline in the order in which it happened
 */
record TrackedShipment(List<TrackedParcel> parcels, List<TrackingEvent> timeline) {

    TrackedParcel whole() {
        return parcels.getFirst();
    }

    List<TrackedParcel> pieces() {
        return parcels.stream().filter(parcel -> !parcel.isWhole()).toList();
    }

    /** Of the whole, by its pieces. One without pieces is one itself. */
    ParcelState state() {
        var pieces = pieces();
        return pieces.isEmpty()
                ? TrackingPolicy.state(timeline)
                : TrackingPolicy.whole(pieces.stream().map(this::state).toList());
    }

    ParcelState state(TrackedParcel parcel) {
        return parcel.isWhole() ? state() : TrackingPolicy.state(events(parcel));
    }

    /** Of the whole, those of all pieces. */
    List<TrackingEvent> events(TrackedParcel parcel) {
        return parcel.isWhole() ? timeline : TrackingPolicy.ofPiece(timeline, parcel.pieceNumber());
    }

    /** The latest last. */
    Stream<EstimatedDelivery> estimates(TrackedParcel parcel) {
        var pieces = pieces();
        var numbers = parcel.isWhole() && !pieces.isEmpty()
                ? pieces.stream().map(TrackedParcel::pieceNumber).toList()
                : List.of(parcel.pieceNumber());
        return TrackingPolicy.estimates(events(parcel), numbers).stream();
    }

    /** Grows with everything that an answer shows. */
    long version() {
        return timeline.size()
                + parcels.stream()
                        .filter(parcel -> parcel.carrierNumber() != null)
                        .count();
    }
}
