package com.quenty.order.inventory;

import java.util.Set;

/** More of these products can be sold than before; said within the transaction that brought it about. */
public record StockArrived(String companyId, Set<Integer> productIds) {

    public StockArrived {
        productIds = Set.copyOf(productIds);
    }
}
