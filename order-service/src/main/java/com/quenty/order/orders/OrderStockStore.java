package com.quenty.order.orders;

import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of the stock that orders hold. A part of the running transaction, which holds the order's row. */
@Component
class OrderStockStore {

    private final ReservationStore reservations;
    private final BackorderListener backorders;
    private final Clock clock;

    OrderStockStore(ReservationStore reservations, BackorderListener backorders, Clock clock) {
        this.reservations = reservations;
        this.backorders = backorders;
        this.clock = clock;
    }

    /** The order is accepted: what it has stays reserved, and what it lacks is looked for once more before it queues. */
    void confirm(Order order) {
        if (order.status() == OrderStatus.PENDING) {
            reserveRest(order);
        }
        order.confirm(clock.instant());
        reservations.confirm(order.orderNumber());
        backorders.queue(order);
    }

    void hold(Order order) {
        order.hold();
        reservations.confirm(order.orderNumber()); // no time runs against it now
    }

    void resume(Order order) {
        order.resume(clock.instant());
        if (order.status() == OrderStatus.PENDING && order.paidByLoan() != null) {
            confirm(order); // paid while it was on hold: it must not lapse
        }
        backorders.queue(order);
    }

    void extend(Order order) {
        reservations.extend(order.orderNumber(), order.extend());
    }

    /**
     * Takes and gives for an edit. All buckets that it may touch are locked in one go and in their order: two edits that did so one
     * after the other could wait for each other.
     */
    void edit(Order order, OrderEdit edit, Set<Integer> products, Map<Integer, String> pointers) {
        reservations.lock(order.companyId(), products);
        release(order, edit.released(), "taken back");
        reserve(order, edit.demanded(), pointers);
        order.settle();
        backorders.queue(order);
    }

    /** Gives back everything that is still reserved. @param units what that is, by line, before the order let go of it */
    void releaseAll(Order order, Map<Integer, Integer> units, String reason) {
        if (!units.isEmpty()) {
            reservations.release(order.orderNumber(), reason);
        }
    }

    private void release(Order order, Map<Integer, Integer> units, String reason) {
        if (!units.isEmpty()) {
            reservations.release(order.orderNumber(), units, reason);
        }
    }

    /** Packed units leave the warehouse. @param reference the parcel */
    void issue(Order order, Map<Integer, Integer> units, String reference) {
        reservations.issue(order.orderNumber(), units, reference);
    }

    /**
     * Reserves these units; what is not there waits, where the order allows that.
     *
     * @param units by line
     * @param pointers of the quantities in the request, by line
     */
    void reserve(Order order, Map<Integer, Integer> units, Map<Integer, String> pointers) {
        if (!units.isEmpty()) {
            order.reserved(units, reserved(order, units, pointers, order.allowsBackorder()));
        }
    }

    /** Looks once more for what the order lacks, behind those that wait already. */
    void reserveRest(Order order) {
        var units = order.shortUnits();
        if (!units.isEmpty()) {
            order.fill(reserved(order, units, Map.of(), true));
        }
    }

    /** Reserves what has come of that which the order waits for: it is its turn. */
    void fill(Order order) {
        var units = order.shortUnits();
        if (!units.isEmpty()) {
            order.fill(reservations.fill(wanted(order, units, Map.of(), true)).reservedByLine());
        }
    }

    private Map<Integer, Integer> reserved(
            Order order, Map<Integer, Integer> units, Map<Integer, String> pointers, boolean allowShortfall) {
        return reservations
                .reserve(wanted(order, units, pointers, allowShortfall))
                .reservedByLine();
    }

    private static Reserve wanted(
            Order order, Map<Integer, Integer> units, Map<Integer, String> pointers, boolean allowShortfall) {
        var demands = units.entrySet().stream()
                .map(line -> new Demand(
                        line.getKey(),
                        order.item(line.getKey()).productId(),
                        line.getValue(),
                        pointers.getOrDefault(line.getKey(), "")))
                .toList();
        return new Reserve(
                order.companyId(),
                order.orderNumber(),
                demands,
                order.allocationStrategy(),
                order.expiresAt(),
                allowShortfall);
    }
}
