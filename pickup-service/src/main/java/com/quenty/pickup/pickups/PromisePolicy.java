package com.quenty.pickup.pickups;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a driver could still come within a window of the same day, on the routes there are. Asked within the
 * transaction that books; implemented by the package of the plans.
 */
public interface PromisePolicy {

    /**
     * A promise that is asked for.
     *
     * @param companyId whose drivers; null for the platform's own
     * @param volumeM3 null where it is not known
     */
    record Wish(
            @Nullable String companyId,
            PickupType type,
            String zoneCode,
            GeoPoint location,
            Instant windowStartsAt,
            Instant windowEndsAt,
            BigDecimal weightKg,
            @Nullable BigDecimal volumeM3,
            int packageCount,
            int serviceMinutes,
            List<String> requiredSkills) {

        public Wish {
            requiredSkills = List.copyOf(requiredSkills);
        }
    }

    boolean isFeasible(Wish wish);
}
