package com.quenty.contracts.order;

import java.time.Instant;
import java.util.List;

/** @param trackingNumbers one for each piece; may be empty */
public record PickupNotice(Instant pickedUpAt, List<String> trackingNumbers) {

    public PickupNotice {
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
