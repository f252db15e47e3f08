package com.quenty.order.orders;

import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationService;
import com.quenty.order.reservations.Reserve;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gets orders what they want of the stock, or as much as there is. A part of the running transaction, which holds the order's row. */
@Component
class OrderReservations {

    private final ReservationService reservations;

    OrderReservations(ReservationService reservations) {
        this.reservations = reservations;
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

    /** Reserves what has come of that which the order waits for. */
    void fill(Order order) {
        var units = order.shortUnits();
        if (!units.isEmpty()) {
            order.fill(reserved(order, units, Map.of(), true));
        }
    }

    private Map<Integer, Integer> reserved(
            Order order, Map<Integer, Integer> units, Map<Integer, String> pointers, boolean allowShortfall) {
        var demands = units.entrySet().stream()
                .map(line -> new Demand(
                        line.getKey(),
                        order.item(line.getKey()).productId(),
                        line.getValue(),
                        pointers.getOrDefault(line.getKey(), "")))
                .toList();
        return reservations
                .reserve(new Reserve(
                        order.companyId(),
                        order.orderNumber(),
                        demands,
                        order.allocationStrategy(),
                        order.expiresAt(),
                        allowShortfall))
                .reservedByLine();
    }
}
