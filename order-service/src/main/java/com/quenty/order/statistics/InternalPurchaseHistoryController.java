package com.quenty.order.statistics;

import com.quenty.contracts.order.PurchaseHistory;
import com.quenty.contracts.order.PurchaseHistory.Spent;
import com.quenty.contracts.order.PurchaseHistoryApi;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalPurchaseHistoryController implements PurchaseHistoryApi {

    private final PurchaseHistoryQueries histories;

    InternalPurchaseHistoryController(PurchaseHistoryQueries histories) {
        this.histories = histories;
    }

    @Override
    @RequiresPermission("internal-purchase-histories:read")
    public PurchaseHistory get(String customerId) {
        var history = histories.of(customerId);
        return new PurchaseHistory(
                customerId,
                history.firstOrderAt(),
                history.lastOrderAt(),
                history.placed(),
                history.delivered(),
                history.cancelled(),
                history.returned(),
                history.spent().stream()
                        .map(spent -> new Spent(spent.currency(), spent.amount()))
                        .toList());
    }
}
