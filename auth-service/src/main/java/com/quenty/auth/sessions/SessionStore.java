package com.quenty.auth.sessions;

import com.quenty.auth.auditevents.RequestOrigin;
import com.quenty.auth.revocations.RevocationRepository;
import com.quenty.auth.sessions.SessionRepository.StoredToken;
import com.quenty.platform.identity.ExternalId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins and their refresh tokens.
 *
 * <p>A session is opened with a first refresh token. Using a token issues its single successor; the token is then
 * spent. Within a grace period a spent token is answered with the newest of the session, because a client that lost the
 * answer, or several tabs that refresh concurrently, are no thieves. That is found in one look, however many tokens
 * followed. After the grace period the token counts as stolen:
 * the whole family ends, and with it the session.
 */
@Component
public class SessionStore {

    /**
     * A session that was opened or refreshed.
     *
     * @param account surrogate key
     */
    public record OpenSession(Integer account, String sessionId, String refreshToken) {}

    private final SessionRepository sessions;
    private final RevocationRepository revocations;
    private final SessionProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionStore(
            SessionRepository sessions,
            RevocationRepository revocations,
            SessionProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** @param account surrogate key */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenSession open(Integer account) {
        var now = clock.instant();
        var sessionId = ExternalId.next("SESS");
        var row = sessions.insert(sessionId, account, RequestOrigin.current(), now, now.plus(properties.maxLife()));
        var secret = RefreshSecret.first();
        sessions.insertToken(secret, account, row, null, now, now.plus(properties.refreshLife()));
        return new OpenSession(account, sessionId, secret.value());
    }

    /**
     * Spends a refresh token. Empty when it is unknown, expired, of an ended session, or was spent before: the caller
     * can't tell which. The transaction must commit in either case, because reuse ends the session.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenSession> refresh(String presented) {
        var secret = new RefreshSecret(presented);
        var now = clock.instant();
        var spent = sessions.spend(secret, now);
        if (spent.isPresent()) {
            var token = spent.get();
            var successor = secret.next();
            sessions.insertToken(
                    successor, token.userId(), token.sessionRow(), token.id(), now, now.plus(properties.refreshLife()));
            sessions.keepNewest(token.sessionRow(), successor, now);
            return Optional.of(new OpenSession(token.userId(), token.sessionId(), successor.value()));
        }
        return sessions.findToken(secret, now)
                .filter(StoredToken::spent)
                .flatMap(token -> refreshAgain(secret, token, now));
    }

    /**
     * Ends one session of the account.
     *
     * @return false when there is no such open session
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(Integer account, String sessionId, SessionEnd reason) {
        return revoke(sessions.end(account, sessionId, reason, clock.instant()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(Integer account, SessionEnd reason) {
        revoke(sessions.endAll(account, reason, clock.instant()));
    }

    /** Forgets newest tokens once the grace period of their predecessor is over, and sessions that ended long ago. */
    @Transactional
    void cleanUp() {
        var now = clock.instant();
        sessions.forgetNewestBefore(now.minus(properties.grace()));
        sessions.deleteExpiredBefore(now.minus(properties.remembered()));
    }

    /** A token that was spent before: the newest within the grace period, the end of the family after it. */
    private Optional<OpenSession> refreshAgain(RefreshSecret secret, StoredToken token, Instant now) {
        boolean inGrace = token.usedAt() != null
                && !token.usedAt().plus(properties.grace()).isBefore(now);
        byte[] newest = token.sealedNewest();
        if (token.good() && inGrace && newest.length > 0 && secret.isOfFamily()) {
            return Optional.of(new OpenSession(
                    token.userId(), token.sessionId(), secret.open(newest).value()));
        }
        if (token.good()) {
            end(token.userId(), token.sessionId(), SessionEnd.TOKEN_REUSED);
            events.publishEvent(new RefreshTokenReused(token.userId(), token.sessionId()));
        }
        return Optional.empty();
    }

    private boolean revoke(List<String> ended) {
        revocations.endSessions(ended);
        return !ended.isEmpty();
    }
}
