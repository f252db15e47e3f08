package com.quenty.order.transfers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** More is said to have arrived than is on its way. */
@ProblemCode("transfer-exceeded")
final class TransferExceeded extends RuleViolation {

    TransferExceeded(int lineNumber, int units, int open) {
        super("Of line %d, %d units are on their way, not %d.".formatted(lineNumber, open, units));
        with("line_number", lineNumber);
        with("open", open);
    }
}
