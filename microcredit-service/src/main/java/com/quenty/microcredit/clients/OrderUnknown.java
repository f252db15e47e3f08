package com.quenty.microcredit.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The request names an order that order-service does not know, or not as one of the customer's. */
@ProblemCode("order-unknown")
public final class OrderUnknown extends RuleViolation {

    OrderUnknown() {
        super("The customer has no such order.");
        at("/order_number", "is unknown");
    }
}
