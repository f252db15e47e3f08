package com.quenty.pickup.plans.days;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a driver and a vehicle are on a route that there is already.
 *
 * @param stops that the route has on the planned day
 */
public record BusyTime(String driverId, @Nullable String licensePlate, Instant from, Instant until, int stops) {

    boolean concerns(PlanVehicle vehicle) {
        return driverId.equals(vehicle.driverId())
                || licensePlate != null && licensePlate.equals(vehicle.vehicle().licensePlate());
    }
}
