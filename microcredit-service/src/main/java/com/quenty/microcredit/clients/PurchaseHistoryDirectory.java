package com.quenty.microcredit.clients;

import com.quenty.contracts.order.PurchaseHistoryApi;
import org.springframework.stereotype.Component;

/**
 * Purchases of customers, kept by order-service. A history that can't be read is an outage, never an empty history, which
 * would lead to a wrong score.
 */
@Component
public class PurchaseHistoryDirectory {

    private final PurchaseHistoryApi histories;

    PurchaseHistoryDirectory(PurchaseHistoryApi histories) {
        this.histories = histories;
    }

    public Purchases of(String customerId) {
        var history = histories.get(customerId);
        return new Purchases(
                history.firstOrderAt(), count(history.delivered() - history.returned()), count(history.cancelled()));
    }

    private static int count(long orders) {
        return (int) Math.clamp(orders, 0, Integer.MAX_VALUE);
    }
}
