package com.quenty.auth.signin;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("password-unchanged")
final class PasswordUnchanged extends RuleViolation {

    PasswordUnchanged() {
        super("The new password is the current one.");
        at("/new_password", "must not be the current one");
    }
}
