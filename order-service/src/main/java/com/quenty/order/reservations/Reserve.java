package com.quenty.order.reservations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units to be reserved for an order.
 *
 * @param companyId whose stock it is
 * @param expiresAt until when they are kept unless confirmed; null for ever
 * @param allowShortfall whether to take what there is, when it is not enough
 * @param awaited units that are withheld from this order
 */
public record Reserve(
        String companyId,
        String orderNumber,
        List<Demand> demands,
        AllocationStrategy strategy,
        @Nullable Instant expiresAt,
        boolean allowShortfall,
        AwaitedUnits awaited) {

    public Reserve {
        demands = List.copyOf(demands);
    }
}
