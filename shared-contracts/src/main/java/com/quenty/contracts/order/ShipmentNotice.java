package com.quenty.contracts.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param trackingNumbers one for each piece; may be empty */
public record ShipmentNotice(Instant shippedAt, @Nullable String carrier, List<String> trackingNumbers) {

    public ShipmentNotice {
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
