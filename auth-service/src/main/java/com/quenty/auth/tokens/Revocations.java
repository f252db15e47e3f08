package com.quenty.auth.tokens;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has ended before its time. Written in the transaction that ends it, so that neither can happen without the other.
 */
@Component
public class Revocations {

    /** Positions are given out before commits, so a lower one may appear later: what is younger than this comes again. */
    static final Duration OVERLAP = Duration.ofSeconds(60);

    /** For the clocks of verifiers that lag behind ours. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    /** Whoever stole a key gives his tokens any life he likes; by then no verifier has the key in its cache. */
    private static final Duration KEY_REMEMBERED = Duration.ofDays(1);

    /** One of session, subject and key is set. */
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

    Revocations(JdbcClient jdbc, Clock clock, TokenSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokenLife = settings.accessLife().plus(ALLOWANCE);
    }

    /** All access tokens of these sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSessions(Collection<String> sessionIds) {
        for (var sessionId : sessionIds) {
            insert("session_id", sessionId, 0, tokenLife);
        }
    }

    /**
     * All access tokens issued so far to these accounts: raises their token version and says so, in one statement.
     *
     * @param accounts surrogate keys
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTokensOf(Collection<Integer> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                WITH raised AS (
                    UPDATE users SET token_version = token_version + 1 WHERE id IN (:accounts)
                    RETURNING user_id, token_version)
                INSERT INTO revocations (subject, minimum_version, created_at, expires_at)
                SELECT user_id, token_version, :now, :expires FROM raised
                """)
                .param("accounts", accounts)
                .param("now", now.atOffset(UTC))
                .param("expires", now.plus(tokenLife).atOffset(UTC))
                .update();
    }

    /** All access tokens of the client that are older than this version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTokensOfClient(String clientId, long minimumVersion) {
        insert("subject", clientId, minimumVersion, tokenLife);
    }

    /** All tokens that name this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endKey(String keyId) {
        insert("key_id", keyId, 0, KEY_REMEMBERED);
    }

    /**
     * The end of the feed as it stands, 0 when it is empty. It moves back when its end has expired, or the database was
     * restored: then whoever was further along starts over.
     */
    long position() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM revocations")
                .query(Long.class)
                .single();
    }

    /** What is later than the position or young enough to have been overtaken, oldest first. */
    List<Revocation> since(long after) {
        var now = clock.instant();
        return jdbc.sql("""
                SELECT id, session_id, subject, minimum_version, key_id, expires_at FROM revocations
                WHERE (id > :after OR created_at > :recent) AND expires_at > :now
                ORDER BY id
                """)
                .param("after", after)
                .param("recent", now.minus(OVERLAP).atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Revocation(
                        row.getLong("id"),
                        row.getString("session_id"),
                        row.getString("subject"),
                        row.getLong("minimum_version"),
                        row.getString("key_id"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether a token with these claims has been ended. */
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
    int forgetExpired() {
        return jdbc.sql("DELETE FROM revocations WHERE expires_at < :now")
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private void insert(String column, String value, long minimumVersion, Duration remembered) {
        Instant now = clock.instant();
        jdbc.sql(
                        "INSERT INTO revocations (%s, minimum_version, created_at, expires_at) VALUES (:value, :version, :now, :expires)"
                                .formatted(column))
                .param("value", value)
                .param("version", minimumVersion)
                .param("now", now.atOffset(UTC))
                .param("expires", now.plus(remembered).atOffset(UTC))
                .update();
    }
}
