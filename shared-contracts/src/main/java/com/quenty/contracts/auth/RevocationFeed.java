package com.quenty.contracts.auth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param position to be sent as {@code after} with the next question */
public record RevocationFeed(long position, List<Revocation> revocations) {

    /**
     * Either a session (all its tokens) or an account (all tokens of an older version).
     *
     * @param sessionId the {@code sid} that has ended, or null
     * @param subject the {@code sub} whose older tokens have ended, or null
     * @param minimumVersion tokens of the subject whose {@code ver} is below this are void
     * @param expiresAt after this no token can be left that the revocation would concern
     */
    public record Revocation(
            @Nullable String sessionId, @Nullable String subject, long minimumVersion, Instant expiresAt) {}
}
