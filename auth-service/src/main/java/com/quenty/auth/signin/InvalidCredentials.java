package com.quenty.auth.signin;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unauthenticated;

/** Unknown, wrong, waiting, suspended: one answer for all. */
@ProblemCode("invalid-credentials")
final class InvalidCredentials extends Unauthenticated {

    InvalidCredentials() {
        super("User name and password do not fit.");
    }
}
