package com.quenty.pickup.pickups;

import com.quenty.pickup.pickups.orders.PickupOrderStore;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds, locks and saves pickups with their history, within the caller's transaction. A pickup's row is locked after
 * that of its route and before those of slots, so moves do not deadlock.
 */
@Component
public class PickupStore {

    public static final String SUBJECT = "pickup";
    static final String STATUS = "status";

    /** The promised time, as a field of the history. */
    static final String WINDOW = "window";

    private final PickupRepository pickups;
    private final PickupOrderStore orders;
    private final ObjectProvider<RouteLocks> routes;
    private final StateHistory history;
    private final ApplicationEventPublisher events;

    PickupStore(
            PickupRepository pickups,
            PickupOrderStore orders,
            ObjectProvider<RouteLocks> routes,
            StateHistory history,
            ApplicationEventPublisher events) {
        this.pickups = pickups;
        this.orders = orders;
        this.routes = routes;
        this.history = history;
        this.events = events;
    }

    /** @throws PickupProblems.NotFound also when the pickup is not visible in the scope */
    public Pickup find(RowScope scope, String pickupId) {
        return pickups.find(pickupId, scope).orElseThrow(PickupProblems.NotFound::new);
    }

    /** @throws PickupProblems.NotFound also when the pickup is not visible in the scope */
    public Pickup find(PickupScope scope, String pickupId) {
        requireVisible(scope, pickupId);
        return find(scope.rows(), pickupId);
    }

    private void requireVisible(PickupScope scope, String pickupId) {
        var driver = scope.driverId();
        if (driver != null
                && pickups.findKeysOfDriver(List.of(pickupId), driver).isEmpty()) {
            throw new PickupProblems.NotFound();
        }
    }

    public Optional<Pickup> findByReference(String reference) {
        return pickups.findByBookingReference(reference);
    }

    /** To be moved in the running transaction. */
    public Pickup lock(RowScope scope, String pickupId, IfMatch match) {
        var pickup = pickups.lock(pickupId, scope).orElseThrow(PickupProblems.NotFound::new);
        match.check(pickup.version());
        return pickup;
    }

    /** As above, for a caller who may be a driver. */
    public Pickup lock(PickupScope scope, String pickupId, IfMatch match) {
        requireVisible(scope, pickupId);
        return lock(scope.rows(), pickupId, match);
    }

    /** As below, for a caller who may be a driver. */
    public Pickup lockWithRoute(PickupScope scope, String pickupId, IfMatch match) {
        requireVisible(scope, pickupId);
        return lockWithRoute(scope.rows(), pickupId, match);
    }

    /**
     * To leave its route in the running transaction, if it is on one: locks that first, as drivers' verbs do.
     *
     * @throws com.quenty.platform.problem.DomainProblem if it is put on another route meanwhile
     */
    public Pickup lockWithRoute(RowScope scope, String pickupId, IfMatch match) {
        var route = pickups.findRoute(pickupId, scope.companyId(), scope.customerId());
        route.ifPresent(id -> routes.ifAvailable(locks -> locks.lock(id)));
        var pickup = lock(scope, pickupId, match);
        if (!Optional.ofNullable(pickup.assignedRouteId()).equals(route) && pickup.assignedRouteId() != null) {
            throw match.lostRace();
        }
        return pickup;
    }

    /** To be moved in the running transaction by its route, which has its own right to it. */
    public Pickup lock(int id) {
        return pickups.lockById(id).orElseThrow(PickupProblems.NotFound::new);
    }

    /** @throws PickupProblems.NotFound also when the pickup is not visible in the scope */
    public PickupFacts facts(PickupScope scope, String pickupId) {
        return PickupFacts.of(find(scope, pickupId));
    }

    /** Numbers of the orders whose packages these pickups collect. */
    public Set<String> ordersOf(Collection<String> pickupIds) {
        var orders = new TreeSet<String>();
        if (!pickupIds.isEmpty()) {
            pickups.findAll(pickupIds, null, null).forEach(pickup -> orders.addAll(pickup.orders()));
        }
        return orders;
    }

    /** Facts of those that are visible, in the order of their booking. */
    public List<PickupFacts> facts(RowScope scope, Collection<String> pickupIds) {
        return pickupIds.isEmpty()
                ? List.of()
                : pickups.findAll(pickupIds, scope.companyId(), scope.customerId()).stream()
                        .map(PickupFacts::of)
                        .toList();
    }

    /** Facts by the ids of the rows, for routes that refer to them so. */
    public List<PickupFacts> facts(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : pickups.findAllById(ids).stream().map(PickupFacts::of).toList();
    }

    /**
     * Writes the pickup with its moves.
     *
     * @return as it is then
     * @throws PickupProblems.OrderBeingCollected for a new one of an order that another pickup is open for
     */
    public PickupFacts save(Pickup pickup, @Nullable String reason) {
        var moves = pickup.takeMoves();
        UniqueKeys.refusing(
                Map.of("pickups_booking_reference_key", PickupProblems.ReferenceReused::new),
                () -> pickups.saveAndFlush(pickup));
        var facts = PickupFacts.of(pickup);
        for (var move : moves) {
            history.record(SUBJECT, pickup.pickupId(), move.field(), move.from(), move.to(), reason);
            if (move.field().equals(STATUS)) {
                hold(pickup, move);
                events.publishEvent(new PickupMoved(facts, (PickupStatus) move.from(), (PickupStatus) move.to()));
            }
        }
        return facts;
    }

    /** Its orders are its own until it is over. They are taken in one order, so that concurrent bookings do not deadlock. */
    private void hold(Pickup pickup, Pickup.Move move) {
        if (move.from() == null) {
            for (var order : pickup.orders()) {
                orders.take(pickup.id(), order).ifPresent(other -> {
                    throw new PickupProblems.OrderBeingCollected(order, other, pointers(pickup, order));
                });
            }
            requireUncollected(pickup);
        } else if (pickup.status().isFinal()) {
            orders.release(pickup.id());
        }
    }

    private void requireUncollected(Pickup pickup) {
        pickup.packages().forEach((line, each) -> {
            var order = each.orderId();
            var parcel = each.fulfilmentNumber();
            if (order != null && parcel != null) {
                orders.collectorOf(order, parcel).ifPresent(other -> {
                    throw new PickupProblems.FulfilmentCollected(
                            parcel, other, "/packages/%d/fulfilment_number".formatted(line - 1));
                });
            }
        });
    }

    private static List<String> pointers(Pickup pickup, String order) {
        return pickup.packages().entrySet().stream()
                .filter(line -> order.equals(line.getValue().orderId()))
                .map(line -> "/packages/%d/order_id".formatted(line.getKey() - 1))
                .toList();
    }
}
