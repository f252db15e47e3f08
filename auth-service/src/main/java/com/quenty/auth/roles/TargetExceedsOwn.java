package com.quenty.auth.roles;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Somebody wanted to act on an account above his own. */
@ProblemCode("target-exceeds-own")
final class TargetExceedsOwn extends NotAllowed {

    TargetExceedsOwn() {
        super("The account holds more than you do.");
    }
}
