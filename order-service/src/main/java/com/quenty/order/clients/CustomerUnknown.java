package com.quenty.order.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("customer-unknown")
public final class CustomerUnknown extends RuleViolation {

    public CustomerUnknown(String pointer) {
        super("There is no such customer, or none you may order for.");
        at(pointer, "is no customer you may order for");
    }
}
