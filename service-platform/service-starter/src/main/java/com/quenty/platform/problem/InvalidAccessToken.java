package com.quenty.platform.problem;

/** There is a token, but it is expired, revoked, not ours or no token at all. Which of these is nobody's business. */
@ProblemCode("invalid-access-token")
public final class InvalidAccessToken extends Unauthenticated {

    public InvalidAccessToken() {
        super("The access token is not valid, or not any more.");
    }
}
