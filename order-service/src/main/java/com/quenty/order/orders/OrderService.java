package com.quenty.order.orders;

import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.order.paymentterms.PaymentTermsCheck;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moves of an order between placement and end, except those of its parcels. */
@Service
public class OrderService {

    private final OrderStore orders;
    private final OrderStockStore stock;
    private final FulfilmentStore fulfilments;
    private final PaymentTermsCheck terms;
    private final Idempotency idempotency;
    private final Clock clock;

    OrderService(
            OrderStore orders,
            OrderStockStore stock,
            FulfilmentStore fulfilments,
            PaymentTermsCheck terms,
            Idempotency idempotency,
            Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.fulfilments = fulfilments;
        this.terms = terms;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    OrderResponse get(Caller caller, String number) {
        return orders.response(orders.find(caller, number));
    }

    /** For siblings, which may see all orders. */
    @Transactional(readOnly = true)
    public OrderResponse get(String number) {
        return orders.response(orders.find(number));
    }

    OrderResponse confirm(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, order -> {
            terms.requireBeforeConfirmation(
                    order.companyId(), order.createdAt(), order.balance().owed(), order.paid());
            stock.confirm(order);
        });
    }

    OrderResponse process(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, Order::process);
    }

    OrderResponse extend(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, stock::extend);
    }

    OrderResponse hold(Caller caller, String number, IfMatch match, String reason) {
        return move(caller, number, match, reason, stock::hold);
    }

    OrderResponse resume(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, stock::resume);
    }

    OrderResponse complete(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, order -> order.complete(clock.instant()));
    }

    /** All parcels that have left and that the carrier has not moved yet. */
    OrderResponse carryAll(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, order -> {
            order.requireMovable(OrderStatus.IN_TRANSIT);
            for (var parcel : fulfilments.parcelsOf(order)) {
                if (parcel.status() == FulfilmentStatus.SHIPPED) {
                    fulfilments.carry(order, parcel.fulfilmentNumber(), IfMatch.ANY, clock.instant());
                }
            }
        });
    }

    /** All parcels that have left. */
    OrderResponse deliverAll(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, order -> {
            order.requireMovable(OrderStatus.DELIVERED);
            for (var parcel : fulfilments.parcelsOf(order)) {
                if (parcel.status().isOut()) {
                    fulfilments.deliver(order, parcel.fulfilmentNumber(), IfMatch.ANY, clock.instant());
                }
            }
        });
    }

    private OrderResponse move(
            Caller caller, String number, IfMatch match, @Nullable String reason, Consumer<Order> verb) {
        return idempotency.once(OrderResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            verb.accept(order);
            return orders.saved(order, reason);
        });
    }
}
