package com.quenty.auth.signin;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** No 401: the caller is signed in, it is what he typed that is wrong. */
@ProblemCode("wrong-current-password")
final class WrongCurrentPassword extends RuleViolation {

    WrongCurrentPassword() {
        super("The current password is wrong.");
        at("/current_password", "is wrong");
    }
}
