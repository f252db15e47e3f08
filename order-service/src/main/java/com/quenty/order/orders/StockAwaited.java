package com.quenty.order.orders;

import java.util.Set;

/** An order waits for units of these products from now on; published within the transaction that makes it wait. */
public record StockAwaited(String companyId, Set<Integer> productIds) {

    public StockAwaited {
        productIds = Set.copyOf(productIds);
    }
}
