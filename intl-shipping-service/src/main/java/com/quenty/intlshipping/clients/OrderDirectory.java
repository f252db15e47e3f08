package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.DeliveryNotice;
import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.ShipmentNotice;
import com.quenty.intlshipping.clients.ClientProblems.OrderUnknown;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders whose goods go abroad, kept by order-service. */
@Component
public class OrderDirectory {

    /** Nothing else can be an order number, so that no call is needed. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    private final OrderApi orders;

    OrderDirectory(OrderApi orders) {
        this.orders = orders;
    }

    /**
     * The order exists, the company sells it, and the caller may know of it.
     *
     * @param pointer of the field that names it
     * @throws OrderUnknown if there is none, or if it belongs to somebody else, which is not disclosed
     */
    public Order requireOf(RowScope scope, String companyId, String orderNumber, String pointer) {
        if (!SHAPE.matcher(orderNumber).matches()) {
            throw new OrderUnknown(pointer);
        }
        var order = ask(orderNumber, pointer);
        if (!order.companyId().equals(companyId) || !scope.covers(order.companyId(), order.customerId())) {
            throw new OrderUnknown(pointer);
        }
        return order;
    }

    /**
     * For a delivery; idempotent. An order that may not leave now is told again later.
     *
     * @param trackingNumbers one for each piece
     * @throws Undeliverable if there is no such order any more, for an operator to look into
     */
    public void shipped(
            String orderNumber, String manifestId, Instant at, @Nullable String carrier, List<String> trackingNumbers) {
        tell(
                orderNumber,
                () -> orders.shipped(orderNumber, manifestId, new ShipmentNotice(at, carrier, trackingNumbers)));
    }

    /**
     * For a delivery; idempotent.
     *
     * @throws Undeliverable as for {@link #shipped}
     */
    public void delivered(String orderNumber, String manifestId, Instant at) {
        tell(orderNumber, () -> orders.delivered(orderNumber, manifestId, new DeliveryNotice(at)));
    }

    private static void tell(String orderNumber, Runnable notice) {
        try {
            notice.run();
        } catch (RemoteProblem refusal) {
            throw refusal.code().equals("order-not-found")
                    ? new Undeliverable("order-service does not know the order " + orderNumber, refusal)
                    : refusal;
        }
    }

    private Order ask(String orderNumber, String pointer) {
        try {
            return Order.of(orders.get(orderNumber));
        } catch (RemoteProblem refusal) {
            throw refusal.code().equals("order-not-found") ? new OrderUnknown(pointer) : refusal;
        }
    }
}
