package com.quenty.pickup.pickups.notices;

import com.quenty.pickup.clients.CollectedPiece;
import com.quenty.pickup.clients.ReturnDirectory;
import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupMoved;
import com.quenty.pickup.pickups.PickupPackage;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.RowScope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what orders and returns have to know of a completed pickup; written with its completion. */
@Component
class PickupNoticeListener {

    private final PickupStore pickups;
    private final ReturnDirectory returns;
    private final Deliveries deliveries;

    PickupNoticeListener(PickupStore pickups, ReturnDirectory returns, Deliveries deliveries) {
        this.pickups = pickups;
        this.returns = returns;
        this.deliveries = deliveries;
    }

    @EventListener
    void on(PickupMoved moved) {
        if (moved.to() != PickupStatus.COMPLETED) {
            return;
        }
        var pickup = pickups.find(RowScope.ALL, moved.facts().pickupId());
        for (var order : pickup.orders()) {
            tell(pickup, order);
        }
        var returnId = pickup.bookingReference();
        if (returnId != null && returns.isToBeTold()) {
            deliveries.send(
                    ReturnCollectedDelivery.class,
                    new ReturnCollectedDelivery.Collected(
                            returnId,
                            pickup.pickupId(),
                            Objects.requireNonNull(pickup.actualPickupTime()),
                            pickup.completion() == Completion.FULL,
                            collected(pickup, null)));
        }
    }

    /** An order of which nothing was handed over is not told of: nothing of it has left. */
    private void tell(Pickup pickup, String order) {
        var trackingNumbers = collected(pickup, order);
        if (!trackingNumbers.isEmpty()) {
            deliveries.send(
                    PickedUpDelivery.class,
                    new PickedUpDelivery.PickedUp(
                            order,
                            pickup.pickupId(),
                            Objects.requireNonNull(pickup.actualPickupTime()),
                            trackingNumbers,
                            pieces(pickup, order)));
        }
    }

    /** Those that stayed behind too: their parcels have not left. */
    private static List<CollectedPiece> pieces(Pickup pickup, String order) {
        return pickup.packages().values().stream()
                .filter(each -> order.equals(each.orderId()))
                .map(each -> new CollectedPiece(each.trackingNumber(), each.fulfilmentNumber(), each.isCollected()))
                .toList();
    }

    private static List<String> collected(Pickup pickup, @Nullable String order) {
        return pickup.packages().values().stream()
                .filter(PickupPackage::isCollected)
                .filter(each -> order == null || order.equals(each.orderId()))
                .map(PickupPackage::trackingNumber)
                .toList();
    }
}
