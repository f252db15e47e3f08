package com.quenty.pickup.pickups;

import com.quenty.pickup.windows.OfferedWindow;
import java.util.List;

/**
 * @param attempt its number, from 1
 * @param nextWindows that it could be moved to; empty once it is closed
 */
public record FailedPickup(PickupFacts facts, int attempt, List<OfferedWindow> nextWindows) {

    public FailedPickup {
        nextWindows = List.copyOf(nextWindows);
    }
}
