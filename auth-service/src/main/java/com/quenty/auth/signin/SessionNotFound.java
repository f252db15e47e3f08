package com.quenty.auth.signin;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** No open session of this id, or not the caller's. */
@ProblemCode("session-not-found")
final class SessionNotFound extends NotFound {

    SessionNotFound() {
        super("There is no such session.");
    }
}
