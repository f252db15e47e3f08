package com.quenty.order.fulfilments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel is carried.
 *
 * @param trackingNumbers one for each piece, as the carrier has them
 * @param pickupReference of pickup-service
 * @param shipmentReference of intl-shipping-service
 */
public record Consignment(
        List<String> trackingNumbers,
        @Nullable String carrier,
        @Nullable String pickupReference,
        @Nullable String shipmentReference) {

    public Consignment {
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
