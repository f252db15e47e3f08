package com.quenty.auth.roles;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Somebody wanted to hand out more than he has. */
@ProblemCode("grant-exceeds-own")
public final class GrantExceedsOwn extends NotAllowed {

    public GrantExceedsOwn() {
        super("Nobody can grant more than they hold themselves, nor outside their own company.");
    }
}
