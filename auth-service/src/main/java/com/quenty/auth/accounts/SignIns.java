package com.quenty.auth.accounts;

import static java.time.ZoneOffset.UTC;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.letters.Letter;
import com.quenty.auth.letters.Letters;
import com.quenty.auth.letters.OneTimeTokens;
import com.quenty.auth.letters.TokenPurpose;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.auth.roles.RoleBook;
import com.quenty.auth.tokens.Revocations;
import com.quenty.auth.tokens.TokenClaims;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.DataScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as signing in and the way back after a forgotten password need them. */
@Component
public class SignIns {

    /**
     * What there is to compare a sign-in with.
     *
     * @param account surrogate key
     * @param active whether its holder may sign in
     */
    public record Credentials(
            Integer account,
            String userId,
            String username,
            String email,
            @Nullable String companyId,
            @Nullable String companyName,
            String passwordHash,
            String status,
            boolean active) {

        public boolean pending() {
            return status.equals(AccountStatus.PENDING_VERIFICATION.code());
        }

        public PasswordPolicy.Owner owner() {
            return new PasswordPolicy.Owner(username, email, companyName);
        }
    }

    /** What a token for this session says, and whether its holder has to change his password first. */
    public record Standing(TokenClaims claims, boolean passwordChangeRequired) {}

    private record StandingRow(
            String userId, long tokenVersion, @Nullable String companyId, boolean passwordOneTime) {}

    private static final String CREDENTIALS = """
            SELECT id AS account, user_id, username, email, company_id, password_hash, status,
                is_active AS active,
                coalesce((SELECT k.name FROM known_companies k WHERE k.company_id = users.company_id), company_name)
                    AS company_name
            FROM users
            """;

    private static final List<TokenPurpose> PASSWORD_TOKENS =
            List.of(TokenPurpose.RESET_PASSWORD, TokenPurpose.INVITATION);

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final RoleBook roles;
    private final Revocations revocations;
    private final OneTimeTokens oneTimeTokens;
    private final Letters letters;
    private final AuditTrail audit;
    private final StateHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            AccountRepository accounts,
            RoleBook roles,
            Revocations revocations,
            OneTimeTokens oneTimeTokens,
            Letters letters,
            AuditTrail audit,
            StateHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roles = roles;
        this.revocations = revocations;
        this.oneTimeTokens = oneTimeTokens;
        this.letters = letters;
        this.audit = audit;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** By user name or e-mail address. */
    public Optional<Credentials> find(String login) {
        return jdbc.sql(CREDENTIALS + "WHERE lower(username) = lower(:login) OR lower(email) = lower(:login)")
                .param("login", login.strip())
                .query(Credentials.class)
                .optional();
    }

    public Optional<Credentials> findByUserId(String userId) {
        return jdbc.sql(CREDENTIALS + "WHERE user_id = :user")
                .param("user", userId)
                .query(Credentials.class)
                .optional();
    }

    public Credentials get(Integer account) {
        return jdbc.sql(CREDENTIALS + "WHERE id = :account")
                .param("account", account)
                .query(Credentials.class)
                .single();
    }

    /**
     * Notes the sign-in, provided that the account is still active and the password still the one that was verified. Holds
     * the row until the transaction ends, so that who suspends the account at this moment finds the session.
     *
     * @param better a stronger hash of the same password, to take the place of an old one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(Credentials verified, @Nullable String better) {
        return jdbc.sql("""
                        UPDATE users SET last_login = :now, password_hash = coalesce(:better, password_hash)
                        WHERE id = :account AND is_active AND password_hash = :verified
                        """)
                        .param("now", clock.instant().atOffset(UTC))
                        .param("better", better)
                        .param("account", verified.account())
                        .param("verified", verified.passwordHash())
                        .update()
                == 1;
    }

    /** Empty when the account is not active. */
    public Optional<Standing> standing(Integer account, String sessionId) {
        return jdbc.sql("""
                SELECT user_id, token_version, company_id, password_one_time FROM users
                WHERE id = :account AND is_active
                """)
                .param("account", account)
                .query(StandingRow.class)
                .optional()
                .map(row -> standing(account, sessionId, row));
    }

    /** Changes the password if it is still the one that was verified. All access tokens so far end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean changePassword(Credentials verified, String hash) {
        var account = require(verified.account());
        if (!account.passwordHash().equals(verified.passwordHash())) {
            return false;
        }
        account.changePassword(hash, clock.instant());
        afterPasswordChange(account, AuditEventType.PASSWORD_CHANGED);
        return true;
    }

    /** Sets the password of whoever reads the account's mail, which proves the address too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resetPassword(OneTimeTokens.Bearer bearer, String hash) {
        var account = require(bearer.account());
        var before = account.status();
        if (before == AccountStatus.DEACTIVATED || !account.proveAddress(bearer.email())) {
            return false;
        }
        account.changePassword(hash, clock.instant());
        noteActivation(account, before);
        afterPasswordChange(account, AuditEventType.PASSWORD_RESET);
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean verifyEmail(OneTimeTokens.Bearer bearer) {
        var account = require(bearer.account());
        var before = account.status();
        if (!account.proveAddress(bearer.email())) {
            return false;
        }
        accounts.saveAndFlush(account);
        noteActivation(account, before);
        audit.record(AuditEntry.of(AuditEventType.EMAIL_VERIFIED, "users", account.userId())
                .by(account.userId())
                .inCompany(account.companyId())
                .with("email", account.email()));
        return true;
    }

    private void noteActivation(Account account, AccountStatus before) {
        if (before != account.status()) {
            history.record("user", account.userId(), "status", before, account.status(), "the address is proven");
            if (account.selfRegistered()) {
                events.publishEvent(new RegistrationAccepted(account.userId(), account.identity()));
            }
        }
    }

    private void afterPasswordChange(Account account, AuditEventType what) {
        accounts.saveAndFlush(account);
        oneTimeTokens.revoke(account.id(), PASSWORD_TOKENS);
        revocations.endTokensOf(List.of(account.id()));
        audit.record(AuditEntry.of(what, "users", account.userId())
                .by(account.userId())
                .inCompany(account.companyId()));
        letters.send(new Letter(Letter.Kind.PASSWORD_CHANGED, account.userId(), account.email()));
        events.publishEvent(new PasswordChanged(account.userId(), account.username()));
    }

    private Account require(Integer account) {
        return accounts.findById(account).orElseThrow(AccountNotFound::new);
    }

    private Standing standing(Integer account, String sessionId, StandingRow row) {
        var grants = roles.grantsOf(account);
        var claims = row.passwordOneTime()
                ? TokenClaims.ofUser(
                        row.userId(), row.tokenVersion(), sessionId, null, List.of(), Set.of(), DataScope.OWN)
                : TokenClaims.ofUser(
                        row.userId(),
                        row.tokenVersion(),
                        sessionId,
                        row.companyId(),
                        grants.roles(),
                        grants.permissions(),
                        grants.scope());
        return new Standing(claims, row.passwordOneTime());
    }
}
