package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("duplicate-username")
public final class DuplicateUsername extends Conflict {

    public DuplicateUsername() {
        super("Another user has this username.");
        at("/username", "is taken");
    }
}
