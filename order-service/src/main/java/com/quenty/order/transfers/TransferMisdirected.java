package com.quenty.order.transfers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A line's units lie at the destination already, or belong to another company than the first line's. */
@ProblemCode("transfer-misdirected")
final class TransferMisdirected extends RuleViolation {

    TransferMisdirected(int index, String message) {
        super("Not all lines can travel together.");
        at("/lines/" + index + "/item_id", message);
    }
}
