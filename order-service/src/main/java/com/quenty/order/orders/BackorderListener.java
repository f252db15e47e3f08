package com.quenty.order.orders;

import com.quenty.order.inventory.StockArrived;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that free units are offered to the orders that wait for them. Offered after the commit, never within: there orders are
 * locked before buckets, and here buckets are locked already.
 */
@Component
class BackorderListener {

    private final Deliveries deliveries;
    private final Clock clock;

    BackorderListener(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void arrived(StockArrived arrived) {
        offer(arrived.companyId(), arrived.productIds());
    }

    /** Units of these products have become free. */
    void offer(String companyId, Set<Integer> productIds) {
        for (int productId : productIds) {
            deliveries.send(
                    BackorderDelivery.class,
                    companyId + ':' + productId,
                    new BackorderDelivery.Offer(companyId, productId),
                    clock.instant());
        }
    }

    /** An order begins to wait. What arrives at this moment may not see it yet, so it asks by itself, too. */
    void queue(Order order) {
        if (order.status() == OrderStatus.BACKORDERED) {
            offer(order.companyId(), order.productsOf(order.shortUnits().keySet()));
        }
    }
}
