package com.quenty.pickup.plans.days;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pickup as a planner sees it.
 *
 * @param grams of all packages
 * @param cubicCentimetres of those whose edges are known
 * @param attempts failed ones so far
 */
public record DayStop(
        String pickupId,
        @Nullable String companyId,
        PickupType type,
        PickupStatus status,
        String zoneCode,
        Instant windowStartsAt,
        Instant windowEndsAt,
        GeoPoint place,
        long grams,
        long cubicCentimetres,
        int parcels,
        int serviceSeconds,
        List<String> skills,
        int attempts,
        Instant createdAt) {

    public DayStop {
        skills = List.copyOf(skills);
    }

    /** The same with a window that ends then. */
    public DayStop closing(Instant end) {
        return new DayStop(
                pickupId,
                companyId,
                type,
                status,
                zoneCode,
                windowStartsAt,
                end,
                place,
                grams,
                cubicCentimetres,
                parcels,
                serviceSeconds,
                skills,
                attempts,
                createdAt);
    }

    /** The room it takes of a vehicle, in the order of {@link VehicleLimits}. */
    public long[] load() {
        return new long[] {grams, cubicCentimetres, parcels};
    }
}
