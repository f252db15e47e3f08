package com.quenty.auth.enrolment;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A one-time token that opens nothing. */
@ProblemCode("invalid-token")
final class InvalidToken extends RuleViolation {

    InvalidToken() {
        super("The token is not good: unknown, used, or too old. Ask for another.");
        at("/token", "is not good");
    }
}
