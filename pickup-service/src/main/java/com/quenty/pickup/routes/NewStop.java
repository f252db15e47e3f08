package com.quenty.pickup.routes;

import com.quenty.pickup.travel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop as it is planned.
 *
 * @param pickupId null for what is no pickup
 * @param place null for a break, which is taken wherever the driver is
 * @param opensAt before it the driver waits; null for any time
 * @param closesAt latest beginning
 * @param service from the beginning to leaving
 * @param legTime driving to it from the stop before
 * @param legMetres likewise
 * @param arrival as planned
 * @param departure as planned
 * @param load in the vehicle when leaving
 */
public record NewStop(
        StopKind kind,
        @Nullable String pickupId,
        @Nullable GeoPoint place,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Duration service,
        Duration legTime,
        long legMetres,
        Instant arrival,
        Instant departure,
        Load load) {

    public NewStop {
        if ((kind == StopKind.STOP) != (pickupId != null) || (kind == StopKind.BREAK) != (place == null)) {
            throw new IllegalArgumentException("A stop has a pickup and a place, a break neither");
        }
        if (departure.isBefore(arrival)) {
            throw new IllegalArgumentException("A driver leaves after arriving, not at " + departure);
        }
    }

    /** Between arriving and the beginning. */
    Duration waiting() {
        var begin = departure.minus(service);
        return begin.isAfter(arrival) ? Duration.between(arrival, begin) : Duration.ZERO;
    }
}
