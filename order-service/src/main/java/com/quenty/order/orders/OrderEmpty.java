package com.quenty.order.orders;

import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("order-empty")
public final class OrderEmpty extends RuleViolation {

    OrderEmpty() {
        super("Nothing would be left of the order; cancel it instead.");
    }
}
