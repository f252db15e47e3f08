package com.quenty.auth.tokens;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("signing-key-not-found")
final class SigningKeyNotFound extends NotFound {

    SigningKeyNotFound() {
        super("There is no such signing key.");
    }
}
