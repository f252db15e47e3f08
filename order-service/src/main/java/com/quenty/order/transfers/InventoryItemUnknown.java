package com.quenty.order.transfers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A body names an inventory item that does not exist, or that the caller may not know of. */
@ProblemCode("inventory-item-unknown")
final class InventoryItemUnknown extends RuleViolation {

    InventoryItemUnknown(String pointer) {
        super("There is no such inventory item.");
        at(pointer, "is no inventory item");
    }
}
