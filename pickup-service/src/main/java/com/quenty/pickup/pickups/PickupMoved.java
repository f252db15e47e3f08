package com.quenty.pickup.pickups;

import org.jspecify.annotations.Nullable;

/**
 * A pickup has moved; published within the transaction that moved it.
 *
 * @param facts after it
 * @param from null when it was booked
 */
public record PickupMoved(PickupFacts facts, @Nullable PickupStatus from, PickupStatus to) {}
