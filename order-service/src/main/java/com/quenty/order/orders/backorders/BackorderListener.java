package com.quenty.order.orders.backorders;

import com.quenty.order.inventory.StockArrived;
import com.quenty.order.orders.StockAwaited;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has free units offered to the orders that wait for them. Offered after the commit, never within the transaction: a move of an
 * order locks its row before buckets, and here buckets are locked already.
 *
 * <p>A product has one waiting offer, which is a row that transactions wait for. So the offers of a transaction are written last of all,
 * and in one order: concurrent transactions that free the same products do not deadlock.
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
        var offers = ofTransaction();
        productIds.forEach(product -> offers.add(new BackorderDelivery.Offer(companyId, product)));
    }

    private Offers ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Offers.class::isInstance)
                .map(Offers.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var offers = new Offers();
                    TransactionSynchronizationManager.registerSynchronization(offers);
                    return offers;
                });
    }

    /** Of one transaction. */
    private final class Offers implements TransactionSynchronization {

        private final SortedMap<String, BackorderDelivery.Offer> byKey = new TreeMap<>();

        private void add(BackorderDelivery.Offer offer) {
            byKey.put(offer.companyId() + ':' + offer.productId(), offer);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            byKey.forEach((key, offer) -> deliveries.send(BackorderDelivery.class, key, offer, clock.instant()));
        }
    }
}
