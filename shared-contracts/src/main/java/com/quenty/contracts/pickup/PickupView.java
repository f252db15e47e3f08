package com.quenty.contracts.pickup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param status lower-case code; new ones may be added
 * @param open whether a driver may still come
 * @param completedAt when the packages were handed over; null before
 * @param trackingNumbers one for each package, in the order in which they were asked for
 */
public record PickupView(
        String pickupId,
        String reference,
        String status,
        boolean open,
        Instant windowStartsAt,
        Instant windowEndsAt,
        @Nullable Instant completedAt,
        List<String> trackingNumbers) {

    public PickupView {
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
