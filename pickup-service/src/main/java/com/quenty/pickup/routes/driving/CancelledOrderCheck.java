package com.quenty.pickup.routes.driving;

import com.quenty.pickup.clients.OrderDirectory;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.StopResponse;
import com.quenty.platform.security.RowScope;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds orders that were cancelled while a driver comes for their packages. Asks order-service, so never within a transaction. */
@Component
public class CancelledOrderCheck {

    private final RouteStore routes;
    private final PickupStore pickups;
    private final OrderDirectory orders;
    private final TransactionOperations transaction;

    CancelledOrderCheck(
            RouteStore routes, PickupStore pickups, OrderDirectory orders, TransactionOperations transaction) {
        this.routes = routes;
        this.pickups = pickups;
        this.orders = orders;
        this.transaction = transaction;
    }

    /** Of the open stops among these. */
    public Set<String> of(RowScope scope, String routeId, Collection<Integer> stopNumbers) {
        if (stopNumbers.isEmpty()) {
            return Set.of();
        }
        var named = Objects.requireNonNull(transaction.execute(status -> ordersOf(scope, routeId, stopNumbers)));
        return orders.cancelled(named);
    }

    private Set<String> ordersOf(RowScope scope, String routeId, Collection<Integer> stopNumbers) {
        var named = new TreeSet<String>();
        for (StopResponse stop : routes.find(scope, routeId).stops()) {
            var pickupId = stop.pickupId();
            if (pickupId != null && stop.isOpen() && stopNumbers.contains(stop.stopNumber())) {
                named.addAll(pickups.find(RowScope.ALL, pickupId).orders());
            }
        }
        return named;
    }
}
