package com.quenty.contracts.auth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param position to be sent as {@code after} with the next request; lower than the one sent when the feed has become
 *     shorter, as after a restore: then start again from 0
 */
public record RevocationFeed(long position, List<Revocation> revocations) {

    /**
     * A session (all its tokens), an account or client (all its tokens of an older version), or a signing key that was
     * dropped in an emergency (all tokens that name it).
     *
     * @param sessionId the {@code sid} that has ended, or null
     * @param subject the {@code sub} whose older tokens have ended, or null
     * @param minimumVersion tokens of the subject whose {@code ver} is below this are void
     * @param expiresAt no token that the revocation concerns is valid after this
     * @param keyId the {@code kid} of a signing key that is no longer trusted, or null
     */
    public record Revocation(
            @Nullable String sessionId,
            @Nullable String subject,
            long minimumVersion,
            Instant expiresAt,
            @Nullable String keyId) {

        public Revocation(
                @Nullable String sessionId, @Nullable String subject, long minimumVersion, Instant expiresAt) {
            this(sessionId, subject, minimumVersion, expiresAt, null);
        }
    }
}
