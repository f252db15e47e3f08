package com.quenty.auth.signin;

import com.quenty.auth.accounts.SignIns;
import com.quenty.auth.accounts.SignIns.Credentials;
import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.sessions.SessionBook;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.sessions.SessionResponse;
import com.quenty.auth.tokens.AccessTokens;
import com.quenty.auth.tokens.Revocations;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in and out. Passwords are compared and hashed outside transactions: they take long, and on purpose. */
@Service
class SignInService {

    private final SignIns accounts;
    private final PasswordCheck check;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final SessionBook sessions;
    private final AccessTokens tokens;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    SignInService(
            SignIns accounts,
            PasswordCheck check,
            PasswordHasher passwords,
            PasswordPolicy policy,
            SessionBook sessions,
            AccessTokens tokens,
            Revocations revocations,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.check = check;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.tokens = tokens;
        this.revocations = revocations;
        this.audit = audit;
        this.transaction = transaction;
    }

    TokenPair login(LoginRequest request) {
        var verified = check.check(accounts.find(request.username()), request.username(), request.password())
                .orElseThrow(InvalidCredentials::new);
        if (verified.pending()) {
            throw new EmailNotVerified();
        }
        var better = passwords.isOutdated(verified.passwordHash()) ? passwords.hash(request.password()) : null;
        return Optional.ofNullable(transaction.execute(status -> open(verified, better)))
                .orElseThrow(InvalidCredentials::new);
    }

    TokenPair refresh(RefreshRequest request) {
        return Optional.ofNullable(transaction.execute(status -> sessions.refresh(request.refreshToken())
                        .map(this::pairOrEnd)
                        .orElse(null)))
                .orElseThrow(InvalidRefreshToken::new);
    }

    @Transactional
    void logout(Caller caller) {
        end(caller, caller.sessionId(), SessionEnd.SIGNED_OUT, AuditEventType.SIGNED_OUT);
    }

    @Transactional
    void logoutAll(Caller caller) {
        accounts.findByUserId(caller.id()).ifPresent(account -> {
            sessions.endAll(account.account(), SessionEnd.ENDED_BY_OWNER);
            revocations.endTokensOf(List.of(account.account()));
            audit.record(entry(AuditEventType.SESSIONS_ENDED, account));
        });
    }

    PageResponse<SessionResponse> sessions(Caller caller, PageRequest page) {
        return sessions.openSessionsOf(caller.id(), page);
    }

    @Transactional
    void endSession(Caller caller, String sessionId) {
        if (!end(caller, sessionId, SessionEnd.ENDED_BY_OWNER, AuditEventType.SESSIONS_ENDED)) {
            throw new SessionNotFound();
        }
    }

    /**
     * All sessions end, this one too, and so do all access tokens; the pair that is answered is of a new session. Were this
     * one to go on, the successor of a refresh at the same moment would survive with whoever stole the token.
     */
    TokenPair changePassword(Caller caller, ChangePasswordRequest request) {
        var found = accounts.findByUserId(caller.id());
        var verified =
                check.check(found, caller.id(), request.currentPassword()).orElseThrow(WrongCurrentPassword::new);
        if (request.newPassword().equals(request.currentPassword())) {
            throw new PasswordUnchanged();
        }
        policy.check(request.newPassword(), verified.owner(), "/new_password");
        var hash = passwords.hash(request.newPassword());
        return Optional.ofNullable(transaction.execute(status -> exchange(verified, hash)))
                .orElseThrow(WrongCurrentPassword::new);
    }

    private @Nullable TokenPair open(Credentials verified, @Nullable String better) {
        if (!accounts.note(verified, better)) {
            return null;
        }
        var session = sessions.open(verified.account());
        audit.record(entry(AuditEventType.SIGNED_IN, verified).inSession(session.sessionId()));
        return pair(session).orElse(null);
    }

    private @Nullable TokenPair exchange(Credentials verified, String hash) {
        if (!accounts.changePassword(verified, hash)) {
            return null;
        }
        sessions.endAll(verified.account(), SessionEnd.PASSWORD_CHANGED);
        return pair(sessions.open(verified.account())).orElse(null);
    }

    private Optional<TokenPair> pair(SessionBook.Grant session) {
        return accounts.standing(session.account(), session.sessionId())
                .map(standing -> TokenPair.of(
                        tokens.mint(standing.claims()), session.refreshToken(), standing.passwordChangeRequired()));
    }

    /** A session whose account was closed in the meantime ends here at the latest. */
    private @Nullable TokenPair pairOrEnd(SessionBook.Grant session) {
        var pair = pair(session);
        if (pair.isEmpty()) {
            sessions.end(session.account(), session.sessionId(), SessionEnd.ACCOUNT_CLOSED);
        }
        return pair.orElse(null);
    }

    private boolean end(Caller caller, @Nullable String sessionId, SessionEnd reason, AuditEventType what) {
        var account = accounts.findByUserId(caller.id());
        if (account.isEmpty()
                || sessionId == null
                || !sessions.end(account.get().account(), sessionId, reason)) {
            return false;
        }
        audit.record(entry(what, account.get()).inSession(sessionId));
        return true;
    }

    private static AuditEntry entry(AuditEventType type, Credentials account) {
        return AuditEntry.of(type, "users", account.userId())
                .by(account.userId())
                .inCompany(account.companyId());
    }
}
