package com.quenty.order.reservations;

import java.util.Map;
import java.util.Set;

/**
 * Units of some products that other orders are entitled to first. Asked while the buckets are locked: an order that waits for
 * their units began to do so before.
 */
@FunctionalInterface
public interface AwaitedUnits {

    /** For an order whose turn it is. */
    AwaitedUnits NONE = productIds -> Map.of();

    /** @return units by product; a product that no order waits for is absent */
    Map<Integer, Long> of(Set<Integer> productIds);
}
