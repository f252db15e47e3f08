package com.quenty.platform.problem;

/** The endpoint wants an access token and there is none. */
@ProblemCode("authentication-required")
public final class AuthenticationRequired extends Unauthenticated {

    public AuthenticationRequired() {
        super("An access token is required.");
    }
}
