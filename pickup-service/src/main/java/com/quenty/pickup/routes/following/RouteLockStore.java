package com.quenty.pickup.routes.following;

import com.quenty.pickup.pickups.RouteLocks;
import com.quenty.pickup.routes.RouteStore;
import org.springframework.stereotype.Component;

/** Locks a route for a pickup that is about to leave it. */
@Component
class RouteLockStore implements RouteLocks {

    private final RouteStore routes;

    RouteLockStore(RouteStore routes) {
        this.routes = routes;
    }

    @Override
    public void lock(int routeId) {
        routes.lock(routeId);
    }
}
