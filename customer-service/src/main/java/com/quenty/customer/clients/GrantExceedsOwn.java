package com.quenty.customer.clients;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Nobody grants what he does not hold. */
@ProblemCode("grant-exceeds-own")
public final class GrantExceedsOwn extends NotAllowed {

    GrantExceedsOwn() {
        super("The role grants more than you hold yourself.");
        at("/role", "grants more than you hold");
    }
}
