package com.quenty.pickup.routes.driving;

import com.quenty.pickup.clients.OrderDirectory;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import com.quenty.platform.security.RowScope;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds orders that were cancelled while a driver comes for their packages. Asks order-service, so never within a transaction. */
@Component
public class CancelledOrderCheck {

    private static final Logger log = LoggerFactory.getLogger(CancelledOrderCheck.class);

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
        return cancelled(named);
    }

    /** No driver waits at a door for order-service: of an order that can't be asked for nothing is said. */
    private Set<String> cancelled(Collection<String> orderNumbers) {
        var cancelled = new TreeSet<String>();
        for (var number : orderNumbers) {
            try {
                if (orders.isCancelled(number)) {
                    cancelled.add(number);
                }
            } catch (UpstreamFailure | UpstreamRefusal | RemoteProblem unanswered) {
                log.info("{}, collected now, could not be asked for: {}", number, unanswered.getMessage());
            }
        }
        return cancelled;
    }

    private Set<String> ordersOf(RowScope scope, String routeId, Collection<Integer> stopNumbers) {
        var pickupIds = routes.find(scope, routeId).stops().stream()
                .filter(stop -> stop.isOpen() && stopNumbers.contains(stop.stopNumber()))
                .flatMap(stop -> Stream.ofNullable(stop.pickupId()))
                .toList();
        return pickups.ordersOf(pickupIds);
    }
}
