package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("duplicate-email")
public final class DuplicateEmail extends Conflict {

    public DuplicateEmail() {
        super("Another user has this e-mail address.");
        at("/email", "is taken");
    }
}
