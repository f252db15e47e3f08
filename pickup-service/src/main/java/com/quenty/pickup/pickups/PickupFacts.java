package com.quenty.pickup.pickups;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pickup as routes, plans and series see it.
 *
 * @param id of its row; never leaves the service
 * @param assignedRouteId of the route's row
 * @param coordinatesGiven false where the zone's centre stands for the address
 * @param weightKg of all packages together
 * @param volumeM3 of those packages whose edges are known; null where none are
 * @param serviceMinutes how long the driver is expected to be at the door
 * @param requiredSkills of the driver
 * @param attempts failed ones so far
 * @param notServed its window passed without a driver, and no other one has been chosen since
 * @param completedAt when it was handed over
 */
public record PickupFacts(
        int id,
        String pickupId,
        String customerId,
        @Nullable String companyId,
        PickupType type,
        PickupStatus status,
        String zoneCode,
        PickupWindow window,
        String address,
        @Nullable String city,
        String postalCode,
        String country,
        GeoPoint location,
        boolean coordinatesGiven,
        Contact contact,
        @Nullable String specialInstructions,
        int packageCount,
        BigDecimal weightKg,
        @Nullable BigDecimal volumeM3,
        boolean fragile,
        boolean requiresPackaging,
        int serviceMinutes,
        List<String> requiredSkills,
        Money price,
        int attempts,
        boolean notServed,
        @Nullable Integer assignedRouteId,
        @Nullable String assignedDriverId,
        @Nullable Instant estimatedArrivalTime,
        @Nullable Instant completedAt,
        @Nullable Completion completion,
        Instant createdAt,
        long version) {

    public PickupFacts {
        requiredSkills = List.copyOf(requiredSkills);
    }

    static PickupFacts of(Pickup pickup) {
        return new PickupFacts(
                pickup.id(),
                pickup.pickupId(),
                pickup.customerId(),
                pickup.companyId(),
                pickup.type(),
                pickup.status(),
                pickup.zoneCode(),
                pickup.window(),
                pickup.address(),
                pickup.city(),
                pickup.postalCode(),
                pickup.country(),
                pickup.location(),
                pickup.coordinatesSource() == CoordinatesSource.GIVEN,
                pickup.contact(),
                pickup.specialInstructions(),
                pickup.packageCount(),
                pickup.estimatedWeightKg(),
                pickup.estimatedVolumeM3(),
                pickup.hasFragileItems(),
                pickup.requiresPackaging(),
                pickup.serviceMinutes(),
                pickup.requiredSkills(),
                pickup.price(),
                pickup.attempts(),
                pickup.isNotServed(),
                pickup.assignedRouteId(),
                pickup.assignedDriverId(),
                pickup.estimatedArrivalTime(),
                pickup.actualPickupTime(),
                pickup.completion(),
                pickup.createdAt(),
                pickup.version());
    }
}
