package com.quenty.intlshipping.tracking;

import com.quenty.intlshipping.tracking.TrackingProblems.TrackingNumberUnknown;
import com.quenty.intlshipping.trackingnumbers.TrackingNumberCheck;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says where parcels are. */
@Component
public class TrackingQueries {

    private final TrackedParcelStore parcels;
    private final TrackingEventRepository events;

    TrackingQueries(TrackedParcelStore parcels, TrackingEventRepository events) {
        this.parcels = parcels;
        this.events = events;
    }

    /** A shipment by all of its pieces, as far as is known now. */
    public ParcelState stateOf(String manifestId) {
        return shipment(manifestId).state();
    }

    /** When the carrier expects to deliver all of a shipment; empty while it has not said. */
    public Optional<EstimatedDelivery> expected(String manifestId) {
        var shipment = shipment(manifestId);
        return shipment.parcels().isEmpty()
                ? Optional.empty()
                : shipment.estimates(shipment.whole()).reduce((earlier, later) -> later);
    }

    /** By our own number, which is known. */
    public TrackingResponse byParcel(TrackedParcel parcel) {
        var shipment = shipment(parcel.manifestId());
        return TrackingResponse.of(
                shipment.parcels().stream()
                        .filter(each -> each.pieceNumber() == parcel.pieceNumber())
                        .findFirst()
                        .orElseThrow(TrackingNumberUnknown::new),
                shipment);
    }

    TrackingResponse byNumber(String typed) {
        var number = TrackingNumberCheck.requireReadable(typed, "number");
        var parcel = parcels.findByNumber(number).orElseThrow(() -> {
            TrackingNumberCheck.refuseMistyped(number, "number");
            return new TrackingNumberUnknown();
        });
        return TrackingResponse.of(parcel, shipment(parcel.manifestId()));
    }

    private TrackedShipment shipment(String manifestId) {
        return new TrackedShipment(parcels.findOf(manifestId), TrackingPolicy.timeline(events.findOf(manifestId)));
    }
}
