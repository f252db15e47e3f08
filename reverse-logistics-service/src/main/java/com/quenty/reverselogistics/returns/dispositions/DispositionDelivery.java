package com.quenty.reverselogistics.returns.dispositions;

import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.reverselogistics.clients.OrderDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells order-service that units leave quarantine, on sale or for good. */
@Component
class DispositionDelivery implements DeliveryHandler<DispositionDelivery.Decided> {

    record Decided(
            String orderNumber,
            String returnItemId,
            int quantity,
            boolean sellable,
            @Nullable String location,
            @Nullable String condition) {}

    private final OrderDirectory orders;

    DispositionDelivery(OrderDirectory orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "return-disposition";
    }

    @Override
    public Class<Decided> payload() {
        return Decided.class;
    }

    @Override
    public void deliver(Decided decided) {
        orders.dispose(
                decided.orderNumber(),
                decided.returnItemId(),
                decided.quantity(),
                decided.sellable(),
                decided.location(),
                decided.condition());
    }
}
