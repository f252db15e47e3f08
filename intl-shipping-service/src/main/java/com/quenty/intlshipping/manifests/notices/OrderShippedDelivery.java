package com.quenty.intlshipping.manifests.notices;

import com.quenty.intlshipping.clients.OrderDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells order-service that goods of an order are on their way abroad. */
@Component
class OrderShippedDelivery implements DeliveryHandler<OrderShippedDelivery.Shipped> {

    record Shipped(
            String orderNumber,
            String manifestId,
            Instant at,
            @Nullable String carrier,
            List<String> trackingNumbers) {}

    private final OrderDirectory orders;

    OrderShippedDelivery(OrderDirectory orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order-shipped";
    }

    @Override
    public Class<Shipped> payload() {
        return Shipped.class;
    }

    @Override
    public void deliver(Shipped notice) {
        orders.shipped(
                notice.orderNumber(), notice.manifestId(), notice.at(), notice.carrier(), notice.trackingNumbers());
    }
}
