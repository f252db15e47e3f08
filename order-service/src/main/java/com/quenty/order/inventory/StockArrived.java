package com.quenty.order.inventory;

import java.util.Set;

/** More of these products can be sold than before; published within the transaction that caused it. */
public record StockArrived(String companyId, Set<Integer> productIds) {

    public StockArrived {
        productIds = Set.copyOf(productIds);
    }
}
