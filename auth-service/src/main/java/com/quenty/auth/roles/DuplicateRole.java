package com.quenty.auth.roles;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("duplicate-role")
final class DuplicateRole extends Conflict {

    DuplicateRole(String name) {
        super("There is a role %s already.".formatted(name));
        at("/name", "is taken");
    }
}
