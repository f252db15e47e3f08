package com.quenty.pickup.pickups;

import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.zones.PickupType;
import org.jspecify.annotations.Nullable;

/**
 * A pickup has moved; published within the transaction that moved it.
 *
 * @param facts after it
 * @param from null when it was booked
 */
public record PickupMoved(PickupFacts facts, @Nullable PickupStatus from, PickupStatus to) {

    /**
     * It was moved to another window, or its contact or hints were changed, by itself: for the series that it may belong to.
     *
     * @param id of its row
     * @param window as it is then
     */
    public record Edited(int id, PickupType type, PickupWindow window) {}
}
