package com.quenty.pickup.pickups;

import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.zones.PickupType;

/**
 * A pickup was moved to another window, or its contact or hints were changed, by itself: published within the transaction of the change,
 * for the series that it may belong to.
 *
 * @param id of its row
 * @param window as it is then
 */
public record PickupEdited(int id, PickupType type, PickupWindow window) {}
