package com.quenty.order.orders;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("order-empty")
public final class OrderEmpty extends RuleViolation {

    OrderEmpty() {
        super("Nothing would be left of the order; cancel it instead.");
    }
}
