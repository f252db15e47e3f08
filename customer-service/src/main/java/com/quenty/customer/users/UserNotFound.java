package com.quenty.customer.users;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("user-not-found")
final class UserNotFound extends NotFound {

    UserNotFound() {
        super("There is no such user.");
    }
}
