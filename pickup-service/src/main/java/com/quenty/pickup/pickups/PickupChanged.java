package com.quenty.pickup.pickups;

/**
 * A pickup leaves its route by a wish of the customer: published within the transaction of the change, for what has to
 * let go of it.
 *
 * @param id of its row
 * @param routeId of the row of the route that it was on
 */
public record PickupChanged(int id, String pickupId, int routeId, What what) {

    /** The change. */
    public enum What {
        CANCELLED,
        RESCHEDULED
    }
}
