package com.quenty.customer.clients;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Nobody changes or ends the account of somebody who holds more than he does. */
@ProblemCode("target-exceeds-own")
public final class TargetExceedsOwn extends NotAllowed {

    TargetExceedsOwn() {
        super("The user holds more than you do.");
    }
}
