package com.quenty.customer.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("unknown-role")
public final class UnknownRole extends RuleViolation {

    UnknownRole() {
        super("There is no such role.");
        at("/role", "is not known");
    }
}
