package com.quenty.pickup.routes.following;

import com.quenty.pickup.pickups.PickupChanged;
import com.quenty.pickup.routes.RouteStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves out the stop of a pickup that its customer cancels or moves, in the transaction that does so. */
@Component
class PickupListener {

    private final RouteStore routes;

    PickupListener(RouteStore routes) {
        this.routes = routes;
    }

    @EventListener
    void on(PickupChanged changed) {
        var route = routes.lock(changed.routeId());
        route.openStopOf(changed.id()).ifPresent(stop -> {
            route.skip(
                    stop.stopNumber(),
                    switch (changed.what()) {
                        case CANCELLED -> "The pickup was cancelled.";
                        case RESCHEDULED -> "The pickup was moved to another time.";
                    });
            routes.saved(route);
        });
    }
}
