package com.quenty.auth.signin;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Told only to who knows the password. */
@ProblemCode("email-not-verified")
final class EmailNotVerified extends NotAllowed {

    EmailNotVerified() {
        super("The e-mail address is not confirmed yet; use the token of the mail, or register again to get another.");
    }
}
