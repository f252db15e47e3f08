package com.quenty.order.orders.backorders;

import com.quenty.order.inventory.StockArrived;
import com.quenty.order.orders.StockAwaited;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has free units offered to the orders that wait for them. Offered after the commit, never within the transaction: a move of an
 * order locks its row before buckets, and here buckets are locked already.
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
    void on(StockArrived arrived) {
        offer(arrived.companyId(), arrived.productIds());
    }

    /** Units that arrive at this moment may not see the order yet, so it asks for them itself. */
    @EventListener
    void on(StockAwaited awaited) {
        offer(awaited.companyId(), awaited.productIds());
    }

    private void offer(String companyId, Set<Integer> productIds) {
        for (int productId : productIds) {
            deliveries.send(
                    BackorderDelivery.class,
                    companyId + ':' + productId,
                    new BackorderDelivery.Offer(companyId, productId),
                    clock.instant());
        }
    }
}
