package com.quenty.pickup.pickups.notices;

import com.quenty.pickup.clients.CollectedPiece;
import com.quenty.pickup.clients.OrderDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells order-service that packages of an order are in the vehicle. */
@Component
class PickedUpDelivery implements DeliveryHandler<PickedUpDelivery.PickedUp> {

    /** @param pieces null from an earlier release */
    record PickedUp(
            String orderNumber,
            String pickupId,
            Instant at,
            List<String> trackingNumbers,
            @Nullable List<CollectedPiece> pieces) {}

    private final OrderDirectory orders;

    PickedUpDelivery(OrderDirectory orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order-picked-up";
    }

    @Override
    public Class<PickedUp> payload() {
        return PickedUp.class;
    }

    @Override
    public void deliver(PickedUp notice) {
        orders.pickedUp(
                notice.orderNumber(), notice.pickupId(), notice.at(), notice.trackingNumbers(), notice.pieces());
    }
}
