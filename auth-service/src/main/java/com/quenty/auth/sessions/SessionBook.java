package com.quenty.auth.sessions;

import static java.time.ZoneOffset.UTC;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.audit.Origin;
import com.quenty.auth.tokens.Revocations;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins and their refresh tokens.
 *
 * <p>A session is opened with a first refresh token. Using a token makes its one successor; the token is then spent. Within a
 * grace a spent token still answers that same successor, because a client whose answer was lost, or whose tabs all refresh
 * at once, is no thief. After the grace it is taken for stolen: the whole family ends, and with it the session.
 *
 * <p>All statements lock refresh tokens before sessions, so that no two of them wait for each other.
 */
@Component
public class SessionBook {

    private static final Listing<SessionResponse> LIST = Listing.of(SessionResponse.class)
            .select("s.session_id, s.user_agent, s.address, s.created_at, s.last_used_at, s.expires_at")
            .from("sessions s JOIN users u ON u.id = s.user_id")
            .tieBreaker("s.id")
            .sortable("created_at", "s.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private static final byte[] NOTHING = {};
    private static final String NO_SESSION = "";

    /** A session that was opened or refreshed. @param account surrogate key */
    public record Grant(Integer account, String sessionId, String refreshToken) {}

    private record StoredToken(
            Integer id,
            Integer userId,
            Integer sessionRow,
            String sessionId,
            boolean spent,
            @Nullable Instant usedAt,
            byte @Nullable [] successor,
            boolean good) {

        byte[] sealedSuccessor() {
            return successor == null ? NOTHING : successor;
        }
    }

    private final JdbcClient jdbc;
    private final Listings listings;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final SessionSettings settings;
    private final Clock clock;

    SessionBook(
            JdbcClient jdbc,
            Listings listings,
            Revocations revocations,
            AuditTrail audit,
            SessionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.revocations = revocations;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param account surrogate key */
    @Transactional(propagation = Propagation.MANDATORY)
    public Grant open(Integer account) {
        var now = clock.instant();
        var origin = Origin.current();
        var sessionId = ExternalId.next("SESS");
        var row = jdbc.sql("""
                INSERT INTO sessions (session_id, user_id, user_agent, address, created_at, last_used_at, expires_at)
                VALUES (:session, :account, :agent, :address, :now, :now, :expires) RETURNING id
                """)
                .param("session", sessionId)
                .param("account", account)
                .param("agent", origin.userAgent())
                .param("address", origin.address())
                .param("now", now.atOffset(UTC))
                .param("expires", now.plus(settings.maxLife()).atOffset(UTC))
                .query(Integer.class)
                .single();
        var secret = RefreshSecret.next();
        insert(secret, account, row, null, now);
        return new Grant(account, sessionId, secret.value());
    }

    /**
     * Spends a refresh token. Empty when it is unknown, expired or of an ended session, and when it was spent before: the
     * caller learns nothing of the difference. A transaction of the caller's must commit either way, since reuse ends the
     * session.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Grant> refresh(String presented) {
        var secret = new RefreshSecret(presented);
        var now = clock.instant();
        var successor = RefreshSecret.next();
        // One statement decides who is first; the others wait for its row and then find used_at set.
        var spent = jdbc.sql("""
                UPDATE refresh_tokens t SET used_at = :now, successor = :successor
                FROM sessions s
                WHERE t.token_hash = :hash AND t.used_at IS NULL AND NOT t.is_revoked AND t.expires_at > :now
                    AND s.id = t.session_id AND s.ended_at IS NULL AND s.expires_at > :now
                RETURNING t.id, t.user_id, s.id AS session_row, s.session_id, TRUE AS spent, t.used_at, t.successor,
                    TRUE AS good
                """)
                .param("now", now.atOffset(UTC))
                .param("successor", secret.seal(successor))
                .param("hash", secret.hash())
                .query(StoredToken.class)
                .optional();
        if (spent.isPresent()) {
            var token = spent.get();
            insert(successor, token.userId(), token.sessionRow(), token.id(), now);
            touch(token.sessionRow(), now);
            return Optional.of(new Grant(token.userId(), token.sessionId(), successor.value()));
        }
        return find(secret, now).filter(StoredToken::spent).flatMap(token -> again(secret, token, now));
    }

    /** Ends one session of the account. @return false when there is no such open session */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(Integer account, String sessionId, SessionEnd reason) {
        return !end("s.user_id = :account AND s.session_id = :session", account, sessionId, reason)
                .isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(Integer account, SessionEnd reason) {
        end("s.user_id = :account AND s.session_id <> :session", account, NO_SESSION, reason);
    }

    /** The open sessions of an account. @param userId external id */
    public PageResponse<SessionResponse> openSessionsOf(String userId, PageRequest page) {
        return listings.page(
                LIST,
                SqlFilter.all()
                        .andIf("u.user_id = :?", userId)
                        .and("s.ended_at IS NULL")
                        .andIf("s.expires_at > :?", clock.instant())
                        .andIf(
                                "EXISTS (SELECT FROM refresh_tokens t WHERE t.session_id = s.id AND t.used_at IS NULL"
                                        + " AND NOT t.is_revoked AND t.expires_at > :?)",
                                clock.instant()),
                page);
    }

    /** Removes what nobody will present or ask for any more, and seals nothing longer than the grace lasts. */
    @Transactional
    void cleanUp() {
        var now = clock.instant();
        jdbc.sql("UPDATE refresh_tokens SET successor = NULL WHERE successor IS NOT NULL AND used_at < :before")
                .param("before", now.minus(settings.grace()).atOffset(UTC))
                .update();
        jdbc.sql("DELETE FROM sessions WHERE expires_at < :before")
                .param("before", now.minus(settings.remembered()).atOffset(UTC))
                .update();
    }

    /** A token that was spent before: the same successor within the grace, the end of the family after it. */
    private Optional<Grant> again(RefreshSecret secret, StoredToken token, Instant now) {
        boolean inGrace =
                token.usedAt() != null && !token.usedAt().plus(settings.grace()).isBefore(now);
        byte[] sealed = token.sealedSuccessor();
        if (token.good() && inGrace && sealed.length > 0) {
            var successor = newest(secret.open(sealed), now);
            return Optional.of(new Grant(token.userId(), token.sessionId(), successor.value()));
        }
        if (token.good()) {
            end(
                    "s.user_id = :account AND s.session_id = :session",
                    token.userId(),
                    token.sessionId(),
                    SessionEnd.TOKEN_REUSED);
            audit.record(AuditEntry.of(AuditEventType.REFRESH_TOKEN_REUSED, "sessions", token.sessionId())
                    .by(ownerOf(token.userId()))
                    .inSession(token.sessionId()));
        }
        return Optional.empty();
    }

    /** The successor may have been used meanwhile by a faster tab: whoever comes late gets the end of the chain. */
    private RefreshSecret newest(RefreshSecret successor, Instant now) {
        byte[] sealed = find(successor, now).map(StoredToken::sealedSuccessor).orElse(NOTHING);
        return sealed.length == 0 ? successor : newest(successor.open(sealed), now);
    }

    private Optional<StoredToken> find(RefreshSecret secret, Instant now) {
        return jdbc.sql("""
                SELECT t.id, t.user_id, s.id AS session_row, s.session_id, t.used_at IS NOT NULL AS spent, t.used_at,
                    t.successor, (NOT t.is_revoked AND s.ended_at IS NULL AND s.expires_at > :now) AS good
                FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
                WHERE t.token_hash = :hash
                """)
                .param("hash", secret.hash())
                .param("now", now.atOffset(UTC))
                .query(StoredToken.class)
                .optional();
    }

    private List<String> end(String condition, Integer account, String sessionId, SessionEnd reason) {
        var now = clock.instant();
        jdbc.sql("""
                UPDATE refresh_tokens t SET is_revoked = TRUE, successor = NULL
                FROM sessions s WHERE s.id = t.session_id AND NOT t.is_revoked AND s.ended_at IS NULL AND\s""" + condition)
                .param("account", account)
                .param("session", sessionId)
                .update();
        var ended = jdbc.sql("""
                UPDATE sessions s SET ended_at = :now, end_reason = :reason
                WHERE s.ended_at IS NULL AND\s""" + condition + " RETURNING s.session_id")
                .param("account", account)
                .param("session", sessionId)
                .param("now", now.atOffset(UTC))
                .param("reason", reason.code())
                .query((row, number) -> row.getString("session_id"))
                .list();
        revocations.endSessions(ended);
        return ended;
    }

    private void insert(
            RefreshSecret secret, Integer account, Integer sessionRow, @Nullable Integer parent, Instant now) {
        jdbc.sql("""
                INSERT INTO refresh_tokens (user_id, session_id, parent_id, token_hash, expires_at, created_at)
                VALUES (:account, :session, :parent, :hash, :expires, :now)
                """)
                .param("account", account)
                .param("session", sessionRow)
                .param("parent", parent)
                .param("hash", secret.hash())
                .param("expires", now.plus(settings.refreshLife()).atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }

    private void touch(Integer sessionRow, Instant now) {
        jdbc.sql("UPDATE sessions SET last_used_at = :now WHERE id = :session")
                .param("now", now.atOffset(UTC))
                .param("session", sessionRow)
                .update();
    }

    private String ownerOf(Integer account) {
        return jdbc.sql("SELECT user_id FROM users WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }
}
