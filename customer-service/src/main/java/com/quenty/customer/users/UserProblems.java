package com.quenty.customer.users;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

final class UserProblems {

    private UserProblems() {}

    @ProblemCode("user-not-found")
    static final class UserNotFound extends NotFound {

        UserNotFound() {
            super("There is no such user.");
        }
    }
}
