package com.quenty.platform.problem;

/** The endpoint wants a token and there is none. */
@ProblemCode("unauthenticated")
public final class SignInRequired extends Unauthenticated {

    public SignInRequired() {
        super("Sign in and send the access token as Authorization: Bearer.");
    }
}
