package com.quenty.order.inventory;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("inventory-item-not-found")
public final class InventoryItemNotFound extends NotFound {

    public InventoryItemNotFound() {
        super("There is no such inventory item.");
    }
}
