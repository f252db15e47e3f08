package com.quenty.platform.problem;

/** The token is malformed, expired, revoked, or was not meant for us. */
@ProblemCode("invalid-token")
public final class InvalidToken extends Unauthenticated {

    public InvalidToken() {
        super("The access token is not valid, or no longer.");
    }
}
