package com.quenty.order.orders;

import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.reservations.AwaitedUnits;
import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reserves and releases the stock of orders. Part of the running transaction, which has locked the order's row. */
@Component
public class OrderStockStore {

    private final ReservationStore reservations;
    private final BucketRepository buckets;
    private final OrderQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderStockStore(
            ReservationStore reservations,
            BucketRepository buckets,
            OrderQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reservations = reservations;
        this.buckets = buckets;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** Reserves these units for a new order or new lines; what is not in stock waits, where the order allows that. */
    public void reserve(Order order, Map<Integer, Integer> unitsByLine) {
        if (!unitsByLine.isEmpty()) {
            order.reserved(unitsByLine, reserved(order, unitsByLine, order.allowsBackorder()));
        }
    }

    /**
     * The units of a new order that {@link #reserve} would find, by line. Takes nothing; lines of one product share what there is, in
     * their order.
     */
    public Map<Integer, Integer> foresee(Order order) {
        var products = order.productsOf(order.orderedUnits().keySet());
        var free = new HashMap<>(buckets.reservable(order.companyId(), products));
        var awaited = queries.unitsAwaitedByOthers(order.companyId(), order.orderNumber(), products);
        var found = new TreeMap<Integer, Integer>();
        order.orderedUnits().forEach((line, units) -> {
            int product = order.item(line).productId();
            long left = Math.max(0, free.getOrDefault(product, 0L) - awaited.getOrDefault(product, 0L));
            int reserved = (int) Math.min(units, left);
            free.merge(product, (long) -reserved, Long::sum);
            found.put(line, reserved);
        });
        return found;
    }

    /** Reserves newly arrived stock for a backordered order whose turn it is. */
    public void fill(Order order) {
        var units = order.shortUnits();
        if (!units.isEmpty()) {
            order.fill(reservations
                    .reserve(wanted(order, units, true, AwaitedUnits.NONE))
                    .reservedByLine());
        }
    }

    /** The order is accepted: its reservation stays, and what it lacks is looked for once more before it waits. */
    public void confirm(Order order) {
        if (order.status() == OrderStatus.PENDING) {
            reserveRest(order);
        }
        accept(order);
    }

    /** As {@link #confirm}, in a transaction that has looked for its stock: to look again would lock buckets out of their order. */
    public void accept(Order order) {
        order.confirm(clock.instant());
        reservations.confirm(order.orderNumber());
        awaitStock(order);
    }

    /** A pending order of which nothing is left to be paid is accepted: it must not lapse. */
    public void confirmIfPaid(Order order) {
        if (order.status() == OrderStatus.PENDING && order.isPaid()) {
            confirm(order);
        }
    }

    private void reserveRest(Order order) {
        var units = order.shortUnits();
        if (!units.isEmpty()) {
            order.fill(reserved(order, units, true));
        }
    }

    void hold(Order order) {
        order.hold();
        reservations.confirm(order.orderNumber()); // an order on hold does not expire
    }

    void resume(Order order) {
        order.resume(clock.instant());
        confirmIfPaid(order); // paid while it was on hold: it must not lapse
        awaitStock(order);
    }

    void extend(Order order) {
        reservations.extend(order.orderNumber(), order.extend());
    }

    /**
     * Releases and reserves units for an edit. All buckets of the order's products are locked in one statement and in their order,
     * also of lines that the edit does not touch: two edits that lock them one after the other could deadlock.
     *
     * @param order with its lines after the edit
     * @param released reserved units that become free, by line
     * @param demanded further units, by line
     */
    public void edit(Order order, Map<Integer, Integer> released, Map<Integer, Integer> demanded) {
        reservations.lock(order.companyId(), order.productsOf(order.items().keySet()));
        if (!released.isEmpty()) {
            reservations.release(order.orderNumber(), released, "taken back");
        }
        reserve(order, demanded);
        order.settle();
        awaitStock(order);
    }

    /** Releases everything that is still reserved. @param units what that is, by line, before the order let go of it */
    public void releaseAll(Order order, Map<Integer, Integer> units, String reason) {
        if (!units.isEmpty()) {
            reservations.release(order.orderNumber(), reason);
        }
    }

    private Map<Integer, Integer> reserved(Order order, Map<Integer, Integer> units, boolean allowShortfall) {
        AwaitedUnits awaited =
                products -> queries.unitsAwaitedByOthers(order.companyId(), order.orderNumber(), products);
        return reservations
                .reserve(wanted(order, units, allowShortfall, awaited))
                .reservedByLine();
    }

    private static Reserve wanted(
            Order order, Map<Integer, Integer> units, boolean allowShortfall, AwaitedUnits awaited) {
        var demands = units.entrySet().stream()
                .map(line -> new Demand(line.getKey(), order.item(line.getKey()).productId(), line.getValue()))
                .toList();
        return new Reserve(
                order.companyId(),
                order.orderNumber(),
                demands,
                order.allocationStrategy(),
                order.expiresAt(),
                allowShortfall,
                awaited);
    }

    private void awaitStock(Order order) {
        if (order.status() == OrderStatus.BACKORDERED) {
            events.publishEvent(new StockAwaited(
                    order.companyId(), order.productsOf(order.shortUnits().keySet())));
        }
    }
}
