package com.quenty.auth.revocations;

import com.quenty.auth.tokens.TokenProperties;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions, tokens and keys that ended early. Written in the transaction that ends them, so that neither exists alone.
 */
@Repository
public class RevocationRepository {

    /**
     * Positions are assigned before commits, so a lower one may appear later: rows younger than this are sent again.
     */
    static final Duration OVERLAP = Duration.ofSeconds(60);

    /** For verifiers whose clocks lag behind. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    /** A thief of a key can give tokens any expiry; by then no verifier has the key in its cache. */
    private static final Duration KEY_REMEMBERED = Duration.ofDays(1);

    /**
     * The tokens of a subject, user or client, that are void.
     *
     * @param minimumVersion lowest token version that is still valid
     */
    public record EndedTokens(String subject, long minimumVersion) {}

    /** Exactly one of session, subject and key is set. */
    record Revocation(
            long position,
            @Nullable String sessionId,
            @Nullable String subject,
            long minimumVersion,
            @Nullable String keyId,
            Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration tokenLife;

    RevocationRepository(JdbcClient jdbc, Clock clock, TokenProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokenLife = properties.accessLife().plus(ALLOWANCE);
    }

    /** Revokes all access tokens of these sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSessions(Collection<String> sessionIds) {
        for (var sessionId : sessionIds) {
            insert("session_id", sessionId, tokenLife);
        }
    }

    /** Revokes all access tokens of these subjects that are older than the version given for each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTokens(Collection<EndedTokens> ended) {
        if (ended.isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                INSERT INTO revocations (subject, minimum_version, created_at, expires_at)
                SELECT e.subject, e.version, :now, :expires FROM (VALUES :ended) AS e(subject, version)
                """)
                .param(
                        "ended",
                        ended.stream()
                                .map(each -> new Object[] {each.subject(), each.minimumVersion()})
                                .toList())
                .param("now", SqlTimes.of(now))
                .param("expires", SqlTimes.of(now.plus(tokenLife)))
                .update();
    }

    /** Revokes all tokens that name this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endKey(String keyId) {
        insert("key_id", keyId, KEY_REMEMBERED);
    }

    /**
     * The current end of the feed, 0 when it is empty. It moves back when the last row has expired, or the database was
     * restored; readers that are further along then start over.
     */
    long position() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM revocations")
                .query(Long.class)
                .single();
    }

    /** Rows after the position, or young enough to have been overtaken, oldest first. */
    List<Revocation> since(long after) {
        var now = clock.instant();
        return jdbc.sql("""
                SELECT id, session_id, subject, minimum_version, key_id, expires_at FROM revocations
                WHERE (id > :after OR created_at > :recent) AND expires_at > :now
                ORDER BY id
                """)
                .param("after", after)
                .param("recent", SqlTimes.of(now.minus(OVERLAP)))
                .param("now", SqlTimes.of(now))
                .query((row, number) -> new Revocation(
                        row.getLong("id"),
                        row.getString("session_id"),
                        row.getString("subject"),
                        row.getLong("minimum_version"),
                        row.getString("key_id"),
                        SqlTimes.instant(row, "expires_at")))
                .list();
    }

    /** Whether a token with these claims has been revoked. */
    boolean covers(@Nullable String sessionId, @Nullable String subject, long version, @Nullable String keyId) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM revocations WHERE session_id = :session)
                    OR EXISTS (SELECT FROM revocations WHERE subject = :subject AND minimum_version > :version)
                    OR EXISTS (SELECT FROM revocations WHERE key_id = :key)
                """)
                .param("session", sessionId)
                .param("subject", subject)
                .param("version", version)
                .param("key", keyId)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    int deleteExpired() {
        return jdbc.sql("DELETE FROM revocations WHERE expires_at < :now")
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private void insert(String column, String value, Duration remembered) {
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO revocations (%s, minimum_version, created_at, expires_at) VALUES (:value, 0, :now, :expires)
                """.formatted(column))
                .param("value", value)
                .param("now", SqlTimes.of(now))
                .param("expires", SqlTimes.of(now.plus(remembered)))
                .update();
    }
}
