package com.quenty.intlshipping.manifests.notices;

import com.quenty.intlshipping.manifests.ManifestMoved;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.platform.deliveries.Deliveries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what an order has to know of the manifest by which its goods go abroad; written with the manifest's move. */
@Component
class ManifestNoticeListener {

    private final Deliveries deliveries;

    ManifestNoticeListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventListener
    void on(ManifestMoved moved) {
        var manifest = moved.manifest();
        var order = manifest.orderNumber();
        if (order == null) {
            return;
        }
        if (moved.to() == ManifestStatus.SHIPPED) {
            var booking = manifest.booking();
            deliveries.send(
                    OrderShippedDelivery.class,
                    new OrderShippedDelivery.Shipped(
                            order,
                            manifest.manifestId(),
                            moved.at(),
                            booking == null ? null : booking.carrierName(),
                            trackingNumbers(manifest)));
        } else if (moved.to() == ManifestStatus.DELIVERED) {
            deliveries.send(
                    OrderDeliveredDelivery.class,
                    new OrderDeliveredDelivery.Delivered(order, manifest.manifestId(), moved.at()));
        }
    }

    /** Those of the pieces; that of the whole where pieces have none. */
    private static List<String> trackingNumbers(ManifestView manifest) {
        var numbers = new ArrayList<String>();
        for (var piece : manifest.pieces()) {
            add(numbers, piece.trackingNumber());
        }
        if (numbers.isEmpty()) {
            add(numbers, manifest.trackingNumber());
        }
        return numbers;
    }

    private static void add(List<String> numbers, @Nullable String number) {
        if (number != null) {
            numbers.add(number);
        }
    }
}
