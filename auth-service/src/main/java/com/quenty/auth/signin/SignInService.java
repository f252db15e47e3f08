package com.quenty.auth.signin;

import com.quenty.auth.accounts.AccountPasswordStore;
import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.accounts.RoleAssignmentRepository;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.auditevents.RequestOrigin;
import com.quenty.auth.loginthrottles.KnownOriginRepository;
import com.quenty.auth.loginthrottles.NetworkAddress;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.sessions.SessionEnd;
import com.quenty.auth.sessions.SessionQueries;
import com.quenty.auth.sessions.SessionResponse;
import com.quenty.auth.sessions.SessionStore;
import com.quenty.auth.tokens.AccessTokenIssuer;
import com.quenty.auth.tokens.TokenClaims;
import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in and out. Passwords are compared and hashed outside transactions, because that is slow on purpose. */
@Service
class SignInService {

    private static final int NO_ACCOUNT = 0;

    private final CredentialsRepository credentials;
    private final AccountPasswordStore accountPasswords;
    private final RoleAssignmentRepository roles;
    private final PasswordCheck check;
    private final KnownOriginRepository origins;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final SessionStore sessions;
    private final SessionQueries sessionQueries;
    private final AccessTokenIssuer tokens;
    private final AuditEventRepository audit;
    private final BusinessMetricSender metrics;
    private final TransactionOperations transaction;

    SignInService(
            CredentialsRepository credentials,
            AccountPasswordStore accountPasswords,
            RoleAssignmentRepository roles,
            PasswordCheck check,
            KnownOriginRepository origins,
            PasswordHasher passwords,
            PasswordPolicy policy,
            SessionStore sessions,
            SessionQueries sessionQueries,
            AccessTokenIssuer tokens,
            AuditEventRepository audit,
            BusinessMetricSender metrics,
            TransactionOperations transaction) {
        this.credentials = credentials;
        this.accountPasswords = accountPasswords;
        this.roles = roles;
        this.check = check;
        this.origins = origins;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.sessionQueries = sessionQueries;
        this.tokens = tokens;
        this.audit = audit;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    TokenPairResponse login(LoginRequest request) {
        var verified = check.check(
                        credentials.find(request.username()),
                        request.username(),
                        request.password(),
                        request.deviceToken())
                .orElseThrow(SignInProblems.InvalidCredentials::new);
        if (verified.pending()) {
            throw new SignInProblems.EmailNotVerified();
        }
        var strongerHash = passwords.isOutdated(verified.passwordHash()) ? passwords.hash(request.password()) : null;
        return Optional.ofNullable(transaction.execute(status -> open(verified, strongerHash, request.deviceToken())))
                .orElseThrow(SignInProblems.InvalidCredentials::new);
    }

    TokenPairResponse refresh(RefreshRequest request) {
        return Optional.ofNullable(transaction.execute(status -> sessions.refresh(request.refreshToken())
                        .map(this::pairOrEnd)
                        .orElse(null)))
                .orElseThrow(SignInProblems.InvalidRefreshToken::new);
    }

    @Transactional
    void logout(Caller caller) {
        end(caller, caller.sessionId(), SessionEnd.SIGNED_OUT, AuditEventType.SIGNED_OUT);
    }

    @Transactional
    void logoutAll(Caller caller) {
        credentials.findByUserId(caller.id()).ifPresent(account -> {
            sessions.endAll(account.account(), SessionEnd.ENDED_BY_OWNER);
            credentials.endTokens(List.of(account.account()));
            audit.record(entry(AuditEventType.SESSIONS_ENDED, account));
        });
    }

    PageResponse<SessionResponse> sessions(Caller caller, PageRequest page) {
        return sessionQueries.listOpen(
                credentials.findByUserId(caller.id()).map(Credentials::account).orElse(NO_ACCOUNT), page);
    }

    @Transactional
    void endSession(Caller caller, String sessionId) {
        if (!end(caller, sessionId, SessionEnd.ENDED_BY_OWNER, AuditEventType.SESSIONS_ENDED)) {
            throw new SignInProblems.SessionNotFound();
        }
    }

    /**
     * Ends all sessions, this one too, and all access tokens; the answer is the pair of a new session. If this session
     * continued, the successor from a concurrent refresh would survive in the hands of a thief.
     */
    TokenPairResponse changePassword(Caller caller, ChangePasswordRequest request) {
        var verified = credentials
                .findByUserId(caller.id())
                .filter(Credentials::active)
                .filter(person -> check.proves(person, caller.sessionId(), request.currentPassword()))
                .orElseThrow(SignInProblems.WrongCurrentPassword::new);
        if (request.newPassword().equals(request.currentPassword())) {
            throw new SignInProblems.PasswordUnchanged();
        }
        policy.check(request.newPassword(), accountPasswords.owner(verified), "/new_password");
        var hash = passwords.hash(request.newPassword());
        return Optional.ofNullable(transaction.execute(status -> exchange(verified, hash)))
                .orElseThrow(SignInProblems.WrongCurrentPassword::new);
    }

    private @Nullable TokenPairResponse open(
            Credentials verified, @Nullable String strongerHash, @Nullable String deviceToken) {
        if (!credentials.recordSignIn(verified, strongerHash)) {
            return null;
        }
        var session = sessions.open(verified.account());
        audit.record(entry(AuditEventType.SIGNED_IN, verified).inSession(session.sessionId()));
        metrics.record(Reading.counting("sign_ins.succeeded", "session", session.sessionId(), verified.companyId()));
        return pair(session, remember(verified, deviceToken)).orElse(null);
    }

    private @Nullable TokenPairResponse exchange(Credentials verified, String hash) {
        if (!accountPasswords.change(verified, hash)) {
            return null;
        }
        sessions.endAll(verified.account(), SessionEnd.PASSWORD_CHANGED);
        origins.forgetAll(verified.userId());
        return pair(sessions.open(verified.account()), remember(verified, null)).orElse(null);
    }

    private String remember(Credentials verified, @Nullable String deviceToken) {
        return origins.remember(
                verified.userId(), NetworkAddress.of(RequestOrigin.current().address()), deviceToken);
    }

    /** Empty when the account is not active. Until a one-time password is changed, the access token grants nothing. */
    private Optional<TokenPairResponse> pair(SessionStore.OpenSession session, @Nullable String deviceToken) {
        return credentials
                .findTokenHolder(session.account())
                .map(holder -> TokenPairResponse.of(
                        tokens.issue(claims(holder, session)),
                        session.refreshToken(),
                        deviceToken,
                        holder.passwordOneTime()));
    }

    private TokenClaims claims(CredentialsRepository.TokenHolder holder, SessionStore.OpenSession session) {
        var grants = holder.passwordOneTime() ? Grants.NONE : roles.grantsOf(session.account());
        return TokenClaims.ofUser(
                holder.userId(),
                holder.tokenVersion(),
                session.sessionId(),
                holder.passwordOneTime() ? null : holder.companyId(),
                grants.roles(),
                grants.permissions(),
                grants.scope());
    }

    /** A session whose account is no longer active ends here at the latest. */
    private @Nullable TokenPairResponse pairOrEnd(SessionStore.OpenSession session) {
        var pair = pair(session, null);
        if (pair.isEmpty()) {
            sessions.end(session.account(), session.sessionId(), SessionEnd.ACCOUNT_CLOSED);
        }
        return pair.orElse(null);
    }

    private boolean end(Caller caller, @Nullable String sessionId, SessionEnd reason, AuditEventType what) {
        var account = credentials.findByUserId(caller.id());
        if (account.isEmpty()
                || sessionId == null
                || !sessions.end(account.get().account(), sessionId, reason)) {
            return false;
        }
        audit.record(entry(what, account.get()).inSession(sessionId));
        return true;
    }

    private static AuditEvent entry(AuditEventType type, Credentials account) {
        return AuditEvent.of(type, "user", account.userId())
                .by(account.userId())
                .inCompany(account.companyId());
    }
}
