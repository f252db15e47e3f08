package com.quenty.auth.sessions;

import com.quenty.auth.auditevents.RequestOrigin;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and refresh tokens in SQL. All statements lock refresh tokens before sessions, which avoids deadlocks. */
@Repository
class SessionRepository {

    private static final byte[] NOTHING = {};

    /**
     * A refresh token with its session.
     *
     * @param userId surrogate key of the account
     * @param sessionRow surrogate key of the session
     * @param spent whether it has been used
     * @param good whether it is not revoked and its session is open
     */
    record StoredToken(
            Integer id,
            Integer userId,
            Integer sessionRow,
            String sessionId,
            boolean spent,
            @Nullable Instant usedAt,
            byte @Nullable [] newest,
            boolean good) {

        /** The newest token of the session, sealed; empty when its grace period is over. */
        byte[] sealedNewest() {
            return newest == null ? NOTHING : newest;
        }
    }

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return surrogate key of the session */
    Integer insert(String sessionId, Integer account, RequestOrigin origin, Instant now, Instant expiresAt) {
        return jdbc.sql("""
                INSERT INTO sessions (session_id, user_id, user_agent, address, created_at, last_used_at, expires_at)
                VALUES (:session, :account, :agent, :address, :now, :now, :expires) RETURNING id
                """)
                .param("session", sessionId)
                .param("account", account)
                .param("agent", origin.userAgent())
                .param("address", origin.address())
                .param("now", SqlTimes.of(now))
                .param("expires", SqlTimes.of(expiresAt))
                .query(Integer.class)
                .single();
    }

    void insertToken(
            RefreshSecret secret,
            Integer account,
            Integer sessionRow,
            @Nullable Integer parent,
            Instant now,
            Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO refresh_tokens (user_id, session_id, parent_id, token_hash, expires_at, created_at)
                VALUES (:account, :session, :parent, :hash, :expires, :now)
                """)
                .param("account", account)
                .param("session", sessionRow)
                .param("parent", parent)
                .param("hash", secret.hash())
                .param("expires", SqlTimes.of(expiresAt))
                .param("now", SqlTimes.of(now))
                .update();
    }

    /**
     * Marks the token as used, if it is unused and its session is open. This one statement decides which of concurrent
     * callers is first; the others wait for its row and then find {@code used_at} set.
     */
    Optional<StoredToken> spend(RefreshSecret secret, Instant now) {
        return jdbc.sql("""
                UPDATE refresh_tokens t SET used_at = :now
                FROM sessions s
                WHERE t.token_hash = :hash AND t.used_at IS NULL AND NOT t.is_revoked AND t.expires_at > :now
                    AND s.id = t.session_id AND s.ended_at IS NULL AND s.expires_at > :now
                RETURNING t.id, t.user_id, s.id AS session_row, s.session_id, TRUE AS spent, t.used_at,
                    NULL::bytea AS newest, TRUE AS good
                """)
                .param("now", SqlTimes.of(now))
                .param("hash", secret.hash())
                .query(StoredToken.class)
                .optional();
    }

    Optional<StoredToken> findToken(RefreshSecret secret, Instant now) {
        return jdbc.sql("""
                SELECT t.id, t.user_id, s.id AS session_row, s.session_id, t.used_at IS NOT NULL AS spent, t.used_at,
                    s.newest_token AS newest, (NOT t.is_revoked AND s.ended_at IS NULL AND s.expires_at > :now) AS good
                FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
                WHERE t.token_hash = :hash
                """)
                .param("hash", secret.hash())
                .param("now", SqlTimes.of(now))
                .query(StoredToken.class)
                .optional();
    }

    /** Keeps the newest token of the session, for those who present a predecessor within its grace period. */
    void keepNewest(Integer sessionRow, RefreshSecret newest, Instant now) {
        jdbc.sql("UPDATE sessions SET last_used_at = :now, newest_token = :newest WHERE id = :session")
                .param("now", SqlTimes.of(now))
                .param("newest", newest.sealed())
                .param("session", sessionRow)
                .update();
    }

    /** @return ids of the sessions that were open: the one, or none */
    List<String> end(Integer account, String sessionId, SessionEnd reason, Instant now) {
        return end("s.user_id = :account AND s.session_id = :session", account, sessionId, reason, now);
    }

    /** @return ids of the sessions that were open */
    List<String> endAll(Integer account, SessionEnd reason, Instant now) {
        return end("s.user_id = :account", account, null, reason, now);
    }

    private List<String> end(
            String condition, Integer account, @Nullable String sessionId, SessionEnd reason, Instant now) {
        jdbc.sql("""
                UPDATE refresh_tokens t SET is_revoked = TRUE
                FROM sessions s
                WHERE s.id = t.session_id AND t.used_at IS NULL AND NOT t.is_revoked AND s.ended_at IS NULL AND\s""" + condition)
                .param("account", account)
                .param("session", sessionId)
                .update();
        return jdbc.sql("""
                UPDATE sessions s SET ended_at = :now, end_reason = :reason, newest_token = NULL
                WHERE s.ended_at IS NULL AND\s""" + condition + " RETURNING s.session_id")
                .param("account", account)
                .param("session", sessionId)
                .param("now", SqlTimes.of(now))
                .param("reason", reason.code())
                .query((row, number) -> row.getString("session_id"))
                .list();
    }

    void forgetNewestBefore(Instant moment) {
        jdbc.sql("UPDATE sessions SET newest_token = NULL WHERE newest_token IS NOT NULL AND last_used_at < :before")
                .param("before", SqlTimes.of(moment))
                .update();
    }

    void deleteExpiredBefore(Instant moment) {
        jdbc.sql("DELETE FROM sessions WHERE expires_at < :before")
                .param("before", SqlTimes.of(moment))
                .update();
    }
}
