package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ClientTokenRepository;
import com.quenty.auth.mails.MailRecipients;
import com.quenty.auth.revocations.RevocationRepository;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The columns of accounts that sign-in reads and writes. SQL, so that a sign-in does not change the account's version.
 */
@Repository
public class CredentialsRepository implements MailRecipients {

    /**
     * The columns that a sign-in is compared with.
     *
     * @param account surrogate key
     * @param companyName as it was when the account was created
     * @param active whether the holder may sign in
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
    }

    /** The columns that an access token is derived from, apart from the grants. */
    public record TokenHolder(
            String userId, long tokenVersion, @Nullable String companyId, boolean passwordOneTime) {}

    private static final String SELECT = """
            SELECT id AS account, user_id, username, email, company_id, company_name, password_hash, status,
                is_active AS active
            FROM users
            """;

    private final JdbcClient jdbc;
    private final RevocationRepository revocations;
    private final ClientTokenRepository clientTokens;
    private final Clock clock;

    CredentialsRepository(
            JdbcClient jdbc, RevocationRepository revocations, ClientTokenRepository clientTokens, Clock clock) {
        this.jdbc = jdbc;
        this.revocations = revocations;
        this.clientTokens = clientTokens;
        this.clock = clock;
    }

    /** @param login user name or e-mail address */
    public Optional<Credentials> find(String login) {
        return jdbc.sql(SELECT + "WHERE name_key(username) = name_key(:login) OR lower(email) = lower(:login)")
                .param("login", login.strip())
                .query(Credentials.class)
                .optional();
    }

    public Optional<Credentials> findByUserId(String userId) {
        return jdbc.sql(SELECT + "WHERE user_id = :user")
                .param("user", userId)
                .query(Credentials.class)
                .optional();
    }

    /** @param account surrogate key */
    public Credentials get(Integer account) {
        return jdbc.sql(SELECT + "WHERE id = :account")
                .param("account", account)
                .query(Credentials.class)
                .single();
    }

    /**
     * Records the sign-in, provided that the account is still active and the password is still the one that was
     * verified. Locks the row until the transaction ends, so that a concurrent suspension finds the new session.
     *
     * @param strongerHash of the same password, to replace an outdated one
     * @return false when the account or the password has changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recordSignIn(Credentials verified, @Nullable String strongerHash) {
        return jdbc.sql("""
                        UPDATE users SET last_login = :now, password_hash = coalesce(:stronger, password_hash)
                        WHERE id = :account AND is_active AND password_hash = :verified
                        """)
                        .param("now", SqlTimes.now(clock))
                        .param("stronger", strongerHash)
                        .param("account", verified.account())
                        .param("verified", verified.passwordHash())
                        .update()
                == 1;
    }

    /**
     * Empty when the account is not active.
     *
     * @param account surrogate key
     */
    public Optional<TokenHolder> findTokenHolder(Integer account) {
        return jdbc.sql("""
                SELECT user_id, token_version, company_id, password_one_time FROM users
                WHERE id = :account AND is_active
                """).param("account", account).query(TokenHolder.class).optional();
    }

    /**
     * Ends all access tokens issued so far to these accounts: raises their token version and revokes the older ones.
     * Those of the API clients they own end too, because a client holds at most what its owner holds.
     *
     * @param accounts surrogate keys
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTokens(Collection<Integer> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        var ended = jdbc.sql("""
                UPDATE users SET token_version = token_version + 1 WHERE id IN (:accounts)
                RETURNING user_id, token_version
                """)
                .param("accounts", accounts)
                .query((row, number) ->
                        new RevocationRepository.EndedTokens(row.getString("user_id"), row.getLong("token_version")))
                .list();
        revocations.endTokens(ended);
        clientTokens.endTokensOfOwners(
                ended.stream().map(RevocationRepository.EndedTokens::subject).toList());
    }

    @Override
    public boolean mayReceive(Integer account, String email, boolean pending) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM users
                               WHERE id = :account AND lower(%s) = lower(:email) AND status <> 'deactivated')
                """.formatted(pending ? "pending_email" : "email"))
                .param("account", account)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** The person who created an account; empty when nobody did, or when there is no such account. */
    Optional<String> creatorOf(String userId) {
        return jdbc.sql("SELECT created_by FROM users WHERE user_id = :user AND created_by IS NOT NULL")
                .param("user", userId)
                .query((row, number) -> row.getString("created_by"))
                .optional();
    }
}
