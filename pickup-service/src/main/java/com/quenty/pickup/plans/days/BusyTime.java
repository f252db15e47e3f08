package com.quenty.pickup.plans.days;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a driver and a vehicle are on a route that there is already.
 *
 * @param plateKey of the vehicle, however its plate is written; null where it has none
 * @param stops that the route has on the planned day
 */
public record BusyTime(String driverId, @Nullable String plateKey, Instant from, Instant until, int stops) {

    boolean concerns(PlanVehicle vehicle) {
        return driverId.equals(vehicle.driverId())
                || plateKey != null && plateKey.equals(vehicle.vehicle().plateKey());
    }
}
