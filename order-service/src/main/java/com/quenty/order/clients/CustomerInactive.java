package com.quenty.order.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("customer-inactive")
public final class CustomerInactive extends RuleViolation {

    public CustomerInactive(String pointer) {
        super("The customer or his company is deactivated.");
        at(pointer, "is deactivated");
    }
}
