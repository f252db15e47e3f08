package com.quenty.order.orders;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("line-unknown")
public final class LineUnknown extends RuleViolation {

    LineUnknown(String pointer) {
        super("The order has no such line.");
        at(pointer, "is no line of the order");
    }
}
