package com.quenty.microcredit.clients;

import com.quenty.contracts.order.PurchaseHistoryApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
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
        try {
            var history = histories.get(customerId);
            return new Purchases(
                    history.firstOrderAt(),
                    count(history.delivered() - history.returned()),
                    count(history.cancelled()));
        } catch (RemoteProblem refusal) {
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }

    private static int count(long orders) {
        return (int) Math.clamp(orders, 0, Integer.MAX_VALUE);
    }
}
