package com.quenty.order.stocktransfers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of transfers. */
final class TransferProblems {

    private TransferProblems() {}

    @ProblemCode("transfer-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such transfer.");
        }
    }

    /** A body names an inventory item that does not exist, or that is not visible to the caller. */
    @ProblemCode("inventory-item-unknown")
    static final class InventoryItemUnknown extends RuleViolation {

        InventoryItemUnknown(String pointer) {
            super("There is no such inventory item.");
            at(pointer, "is no inventory item");
        }
    }

    /** A line's units lie at the destination already, or belong to another company than the first line's. */
    @ProblemCode("transfer-misdirected")
    static final class Misdirected extends RuleViolation {

        Misdirected(int index, String message) {
            super("Not all lines can travel together.");
            at("/lines/" + index + "/item_id", message);
        }
    }

    /** More units are received than are on their way. */
    @ProblemCode("transfer-exceeded")
    static final class Exceeded extends RuleViolation {

        Exceeded(int lineNumber, int units, int open) {
            super("Of line %d, %d units are on their way, not %d.".formatted(lineNumber, open, units));
            with("line_number", lineNumber);
            with("open", open);
        }
    }
}
