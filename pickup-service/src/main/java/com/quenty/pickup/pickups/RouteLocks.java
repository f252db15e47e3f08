package com.quenty.pickup.pickups;

/**
 * Locks routes for pickups that are about to leave them. Drivers' verbs lock the route first and the pickup after it; a
 * customer's cancellation does the same through this, so that the two do not deadlock. Implemented by the package of
 * the routes.
 */
public interface RouteLocks {

    /** Until the running transaction ends. @param routeId of its row */
    void lock(int routeId);
}
