package com.quenty.order.orders;

import com.quenty.order.reservations.ReservationService;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of the stock that orders hold. A part of the running transaction, which holds the order's row. */
@Component
class OrderStock {

    private final OrderReservations wants;
    private final ReservationService reservations;
    private final Backorders backorders;
    private final Clock clock;

    OrderStock(OrderReservations wants, ReservationService reservations, Backorders backorders, Clock clock) {
        this.wants = wants;
        this.reservations = reservations;
        this.backorders = backorders;
        this.clock = clock;
    }

    /** The order is accepted: what it has stays reserved, and what it lacks is looked for once more before it queues. */
    void confirm(Order order) {
        if (order.status() == OrderStatus.PENDING) {
            wants.reserveRest(order);
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
        wants.reserve(order, edit.demanded(), pointers);
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
}
