package com.quenty.auth.enrolment;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

final class EnrolmentProblems {

    private EnrolmentProblems() {}

    /** A one-time token that is unknown, used or expired. */
    @ProblemCode("invalid-token")
    static final class InvalidToken extends RuleViolation {

        InvalidToken() {
            super("The token is unknown, used or expired. Request another one.");
            at("/token", "is not valid");
        }
    }
}
