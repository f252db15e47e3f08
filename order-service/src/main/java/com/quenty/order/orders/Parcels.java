package com.quenty.order.orders;

import com.quenty.order.fulfilments.Consignment;
import com.quenty.order.fulfilments.FulfilmentProblems;
import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.platform.web.IfMatch;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moves a parcel, its order and its stock together. A part of the running transaction, which holds the order's row. */
@Component
class Parcels {

    private final OrderStockStore stock;
    private final FulfilmentStore fulfilments;

    Parcels(OrderStockStore stock, FulfilmentStore fulfilments) {
        this.stock = stock;
        this.fulfilments = fulfilments;
    }

    /** @param pointers of the quantities in the request, by line */
    FulfilmentResponse pack(Order order, Map<Integer, Integer> units, Map<Integer, String> pointers) {
        order.pack(units, pointers);
        if (units.isEmpty()) {
            throw new FulfilmentProblems.NothingToPack();
        }
        return fulfilments.pack(OrderStore.keyOf(order), units);
    }

    FulfilmentResponse unpack(Order order, int number, IfMatch match, String reason) {
        var parcel = fulfilments.cancel(OrderStore.keyOf(order), number, match, reason);
        order.unpack(parcel.units());
        return parcel;
    }

    FulfilmentResponse ship(Order order, int number, IfMatch match, Consignment consignment, Instant now) {
        var parcel = fulfilments.ship(OrderStore.keyOf(order), number, match, consignment);
        order.ship(parcel.units(), isAnyUnderWay(order), now);
        stock.issue(order, parcel.units(), FulfilmentStore.nameOf(order.orderNumber(), number));
        return parcel;
    }

    FulfilmentResponse carry(Order order, int number, IfMatch match, Instant now) {
        var parcel = fulfilments.carry(OrderStore.keyOf(order), number, match);
        order.carry(now);
        return parcel;
    }

    FulfilmentResponse deliver(Order order, int number, IfMatch match, Instant at) {
        var parcel = fulfilments.deliver(OrderStore.keyOf(order), number, match, at);
        order.deliver(parcel.units(), at);
        return parcel;
    }

    private boolean isAnyUnderWay(Order order) {
        return fulfilments.ofOrder(order.id()).stream()
                .map(FulfilmentResponse::status)
                .anyMatch(FulfilmentStatus::isUnderWay);
    }
}
