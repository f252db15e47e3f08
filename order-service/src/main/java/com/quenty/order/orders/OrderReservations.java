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
