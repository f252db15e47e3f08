package com.quenty.platform.revocations;

import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Sessions, tokens and keys that ended before their time, as far as this process has heard. An entry is kept only until the
 * last token it concerns has expired by itself, so there are never more of them than sessions ended within one token's life.
 */
class KnownRevocations {

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Ended> subjects = new ConcurrentHashMap<>();
    private final Map<String, Instant> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownRevocations(Clock clock) {
        this.clock = clock;
    }

    boolean cover(Jwt jwt) {
        return listed(sessions, jwt.getClaimAsString("sid"))
                || listed(keys, jwt.getHeaders().get("kid"))
                || outdated(jwt);
    }

    private static boolean listed(Map<String, Instant> ended, @Nullable Object id) {
        return id instanceof String && ended.containsKey(id);
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

    /** @return whether a key has been dropped that was not known to be */
    boolean learn(RevocationFeed feed) {
        boolean keyDropped = false;
        for (var revocation : feed.revocations()) {
            keyDropped |= learn(revocation);
        }
        var now = clock.instant();
        sessions.values().removeIf(now::isAfter);
        keys.values().removeIf(now::isAfter);
        subjects.values().removeIf(ended -> now.isAfter(ended.expiresAt()));
        return keyDropped;
    }

    private boolean learn(Revocation revocation) {
        if (revocation.sessionId() != null) {
            sessions.merge(revocation.sessionId(), revocation.expiresAt(), KnownRevocations::later);
        }
        if (revocation.subject() != null) {
            subjects.merge(
                    revocation.subject(),
                    new Ended(revocation.minimumVersion(), revocation.expiresAt()),
                    Ended::stricter);
        }
        if (revocation.keyId() == null) {
            return false;
        }
        boolean isNew = !keys.containsKey(revocation.keyId());
        keys.merge(revocation.keyId(), revocation.expiresAt(), KnownRevocations::later);
        return isNew;
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
