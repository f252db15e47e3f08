package com.quenty.pickup.pickups.contract;

import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupPackage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pickup that a sibling has made, as it is now. */
record SiblingBooking(
        String pickupId,
        String reference,
        String status,
        boolean open,
        Instant windowStartsAt,
        Instant windowEndsAt,
        @Nullable Instant completedAt,
        List<String> trackingNumbers) {

    static SiblingBooking of(Pickup pickup) {
        return new SiblingBooking(
                pickup.pickupId(),
                Objects.requireNonNull(pickup.bookingReference()),
                pickup.status().code(),
                pickup.status().isOpen(),
                pickup.window().startsAt(),
                pickup.window().endsAt(),
                pickup.actualPickupTime(),
                pickup.packages().values().stream()
                        .map(PickupPackage::trackingNumber)
                        .toList());
    }
}
