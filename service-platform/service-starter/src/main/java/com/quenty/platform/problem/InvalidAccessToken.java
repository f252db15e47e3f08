package com.quenty.platform.problem;

/**
 * There is a token, but it is expired, revoked, of another issuer or no token at all. Which of these is not disclosed.
 */
@ProblemCode("invalid-access-token")
public final class InvalidAccessToken extends Unauthenticated {

    public InvalidAccessToken() {
        super("The access token is not valid or no longer valid.");
    }
}
