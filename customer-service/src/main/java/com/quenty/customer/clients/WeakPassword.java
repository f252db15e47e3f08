package com.quenty.customer.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("weak-password")
public final class WeakPassword extends RuleViolation {

    WeakPassword(String why) {
        super(why);
        at("/initial_password", "is too weak");
    }
}
