package com.quenty.auth.roles;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("role-in-use")
final class RoleInUse extends Conflict {

    RoleInUse(long holders) {
        super("The role is held by %d accounts; take it from them first.".formatted(holders));
        with("holders", holders);
    }
}
