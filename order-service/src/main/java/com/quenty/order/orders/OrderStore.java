package com.quenty.order.orders;

import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.order.fulfilments.OrderKey;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.IfMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds orders for those who may know of them, and writes down what has become of them. Whoever moves an order holds its row
 * first and stock after it: so two moves of one order never run side by side, and nobody waits in a circle.
 */
@Component
class OrderStore {

    static final String SUBJECT = "order";
    private static final String STATUS = "status";

    private final OrderRepository orders;
    private final FulfilmentStore fulfilments;
    private final StateHistory history;
    private final ApplicationEventPublisher events;

    OrderStore(
            OrderRepository orders,
            FulfilmentStore fulfilments,
            StateHistory history,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.history = history;
        this.events = events;
    }

    /** @throws OrderProblems.NotFound also when the caller may not know of it */
    Order find(Caller caller, String number) {
        return orders.find(number, companyOf(caller), customerOf(caller))
                .orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    /** For siblings, who may know of all. */
    Order find(String number) {
        return orders.find(number, null, null).orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    /** To be moved in the running transaction. */
    Order lock(Caller caller, String number, IfMatch match) {
        var order = orders.lock(number, companyOf(caller), customerOf(caller))
                .orElseThrow(() -> new OrderProblems.NotFound(number));
        match.check(order.version());
        return order;
    }

    /** For siblings, deliveries and jobs. */
    Order lock(String number) {
        return orders.lock(number, null, null).orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    OrderResponse placed(Order order) {
        orders.saveAndFlush(order);
        history.record(SUBJECT, order.orderNumber(), STATUS, null, order.status(), null);
        publish(order, null, order.status());
        return OrderResponse.of(order, List.of());
    }

    /** Writes the order with its moves. */
    void save(Order order, @Nullable String reason) {
        for (var move : order.takeMoves()) {
            history.record(SUBJECT, order.orderNumber(), STATUS, move.from(), move.to(), reason);
            publish(order, move.from(), move.to());
        }
        orders.saveAndFlush(order);
    }

    OrderResponse saved(Order order, @Nullable String reason) {
        save(order, reason);
        return response(order);
    }

    OrderResponse response(Order order) {
        return OrderResponse.of(order, parcelsOf(order));
    }

    /** Who has packed nothing has no parcels: that needs no asking. */
    List<FulfilmentResponse> parcelsOf(Order order) {
        return order.mayHaveParcels() ? fulfilments.ofOrder(order.id()) : List.of();
    }

    static OrderKey keyOf(Order order) {
        return new OrderKey(order.id(), order.orderNumber());
    }

    private void publish(Order order, @Nullable OrderStatus from, OrderStatus to) {
        events.publishEvent(
                new OrderMoved(order.orderNumber(), order.companyId(), from, to, order.total(), order.unitsShort()));
    }

    private static @Nullable String companyOf(Caller caller) {
        if (caller.scope() != DataScope.COMPANY) {
            return null;
        }
        return caller.companyId() == null ? "" : caller.companyId();
    }

    private static @Nullable String customerOf(Caller caller) {
        return caller.scope() == DataScope.OWN ? caller.id() : null;
    }
}
