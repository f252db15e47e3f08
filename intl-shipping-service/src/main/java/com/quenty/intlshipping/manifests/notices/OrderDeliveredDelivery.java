package com.quenty.intlshipping.manifests.notices;

import com.quenty.intlshipping.clients.OrderDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells order-service that goods of an order have arrived abroad. */
@Component
class OrderDeliveredDelivery implements DeliveryHandler<OrderDeliveredDelivery.Delivered> {

    record Delivered(String orderNumber, String manifestId, Instant at) {}

    private final OrderDirectory orders;

    OrderDeliveredDelivery(OrderDirectory orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order-delivered";
    }

    @Override
    public Class<Delivered> payload() {
        return Delivered.class;
    }

    @Override
    public void deliver(Delivered notice) {
        orders.delivered(notice.orderNumber(), notice.manifestId(), notice.at());
    }
}
