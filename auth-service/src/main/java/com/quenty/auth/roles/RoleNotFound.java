package com.quenty.auth.roles;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** No role of this id. */
@ProblemCode("role-not-found")
final class RoleNotFound extends NotFound {

    RoleNotFound() {
        super("There is no such role.");
    }
}
