package com.quenty.auth.signin;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unauthenticated;

/** Unknown, expired, revoked, used: one answer for all. */
@ProblemCode("invalid-refresh-token")
final class InvalidRefreshToken extends Unauthenticated {

    InvalidRefreshToken() {
        super("The refresh token is not good any more; sign in again.");
    }
}
