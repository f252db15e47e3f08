package com.quenty.pickup.pickups.notices;

import com.quenty.pickup.clients.ReturnDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells reverse-logistics-service that the goods of a return are in the vehicle. */
@Component
class ReturnCollectedDelivery implements DeliveryHandler<ReturnCollectedDelivery.Collected> {

    record Collected(String returnId, String pickupId, Instant at, boolean complete, List<String> trackingNumbers) {}

    private final ReturnDirectory returns;

    ReturnCollectedDelivery(ReturnDirectory returns) {
        this.returns = returns;
    }

    @Override
    public String name() {
        return "return-collected";
    }

    @Override
    public Class<Collected> payload() {
        return Collected.class;
    }

    @Override
    public void deliver(Collected notice) {
        returns.collected(
                notice.returnId(), notice.pickupId(), notice.at(), notice.complete(), notice.trackingNumbers());
    }
}
