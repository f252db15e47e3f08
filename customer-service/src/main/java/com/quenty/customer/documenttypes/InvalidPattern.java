package com.quenty.customer.documenttypes;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("invalid-pattern")
final class InvalidPattern extends RuleViolation {

    InvalidPattern(String why) {
        super("The pattern is not a regular expression.");
        at("/pattern", why);
    }
}
