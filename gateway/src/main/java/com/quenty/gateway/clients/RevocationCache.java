package com.quenty.gateway.clients;

import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import com.quenty.platform.security.RevocationCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Sessions, tokens and keys that ended before their time, as far as the gateway knows. An entry is kept only until the last token it concerns
 * has expired by itself, so there are never more of them than sessions ended within one token's life.
 */
@Component
class RevocationCache implements RevocationCheck {

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Ended> subjects = new ConcurrentHashMap<>();
    private final Map<String, Instant> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    RevocationCache(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isRevoked(Jwt jwt) {
        return listed(sessions, jwt.getClaimAsString("sid"))
                || listed(keys, jwt.getHeaders().get("kid"))
                || outdated(jwt);
    }

    private static boolean listed(Map<String, Instant> ended, @Nullable Object id) {
        return id != null && ended.containsKey(id);
    }

    private boolean outdated(Jwt jwt) {
        var subject = jwt.getSubject();
        var ended = subject == null ? null : subjects.get(subject);
        return ended != null && version(jwt) < ended.minimumVersion();
    }

    /** A token without a version is older than any. */
    private static long version(Jwt jwt) {
        return jwt.getClaims().get("ver") instanceof Number version ? version.longValue() : Long.MIN_VALUE;
    }

    void learn(RevocationFeed feed) {
        feed.revocations().forEach(this::learn);
        var now = clock.instant();
        sessions.values().removeIf(now::isAfter);
        keys.values().removeIf(now::isAfter);
        subjects.values().removeIf(ended -> now.isAfter(ended.expiresAt()));
    }

    private void learn(Revocation revocation) {
        if (revocation.sessionId() != null) {
            sessions.merge(revocation.sessionId(), revocation.expiresAt(), RevocationCache::later);
        }
        if (revocation.keyId() != null) {
            keys.merge(revocation.keyId(), revocation.expiresAt(), RevocationCache::later);
        }
        if (revocation.subject() != null) {
            subjects.merge(
                    revocation.subject(),
                    new Ended(revocation.minimumVersion(), revocation.expiresAt()),
                    Ended::stricter);
        }
    }

    int size() {
        return sessions.size() + subjects.size() + keys.size();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Ended(long minimumVersion, Instant expiresAt) {

        Ended stricter(Ended other) {
            return new Ended(Math.max(minimumVersion, other.minimumVersion), later(expiresAt, other.expiresAt));
        }
    }
}
