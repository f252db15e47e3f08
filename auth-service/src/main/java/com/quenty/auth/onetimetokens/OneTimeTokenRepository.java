package com.quenty.auth.onetimetokens;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that mails carry: 256 random bits, stored as a hash, usable once and until they expire. */
@Repository
public class OneTimeTokenRepository {

    /** An account is sent the same kind of mail at most once within this. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * The account that a token belongs to.
     *
     * @param account surrogate key
     * @param email the address the token was sent to
     */
    public record Bearer(Integer account, TokenPurpose purpose, String email) {}

    private record BearerRow(Integer userId, String purpose, String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeTokenRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The bearer of a token that can still be used. Does not consume it. */
    public Optional<Bearer> peek(String token, Collection<TokenPurpose> purposes) {
        return jdbc.sql("""
                SELECT user_id, purpose, email FROM one_time_tokens
                WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now AND purpose IN (:purposes)
                """)
                .param("hash", hash(token))
                .param("now", SqlTimes.now(clock))
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .query(BearerRow.class)
                .optional()
                .map(OneTimeTokenRepository::bearer);
    }

    /** Consumes the token. Exactly one of two concurrent callers gets the bearer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Bearer> use(String token, Collection<TokenPurpose> purposes) {
        return jdbc.sql("""
                UPDATE one_time_tokens SET used_at = :now
                WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now AND purpose IN (:purposes)
                RETURNING user_id, purpose, email
                """)
                .param("hash", hash(token))
                .param("now", SqlTimes.now(clock))
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .query(BearerRow.class)
                .optional()
                .map(OneTimeTokenRepository::bearer);
    }

    /**
     * Voids the account's tokens of these purposes.
     *
     * @param account surrogate key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Integer account, Collection<TokenPurpose> purposes) {
        jdbc.sql("DELETE FROM one_time_tokens WHERE user_id = :account AND purpose IN (:purposes)")
                .param("account", account)
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .update();
    }

    /**
     * Issues a token that replaces earlier ones of this purpose.
     *
     * @param account surrogate key
     * @return the token; only its hash is stored
     */
    @Transactional
    public String issue(Integer account, String email, TokenPurpose purpose) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                INSERT INTO one_time_tokens (user_id, purpose, token_hash, email, created_at, expires_at)
                VALUES (:account, :purpose, :hash, :email, :now, :expires)
                """)
                .param("account", account)
                .param("purpose", purpose.code())
                .param("hash", hash(token))
                .param("email", email)
                .param("now", SqlTimes.of(now))
                .param("expires", SqlTimes.of(now.plus(purpose.life())))
                .update();
        jdbc.sql("""
                DELETE FROM one_time_tokens
                WHERE user_id = :account AND purpose = :purpose AND token_hash <> :hash
                """)
                .param("account", account)
                .param("purpose", purpose.code())
                .param("hash", hash(token))
                .update();
        return token;
    }

    /**
     * Whether the account was sent a token of this purpose less than a minute ago.
     *
     * @param account surrogate key
     */
    public boolean wasJustSent(Integer account, TokenPurpose purpose) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM one_time_tokens
                               WHERE user_id = :account AND purpose = :purpose AND created_at > :after)
                """)
                .param("account", account)
                .param("purpose", purpose.code())
                .param("after", SqlTimes.of(clock.instant().minus(PAUSE)))
                .query(Boolean.class)
                .single();
    }

    /** Those of these accounts (surrogate keys) that hold a token which can still be used. */
    public Set<Integer> findAccountsWithUsableToken(Collection<Integer> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                SELECT DISTINCT user_id FROM one_time_tokens
                WHERE user_id IN (:accounts) AND used_at IS NULL AND expires_at > :now
                """)
                .param("accounts", accounts)
                .param("now", SqlTimes.now(clock))
                .query((row, number) -> row.getInt("user_id"))
                .list());
    }

    @Transactional
    int deleteExpired() {
        return jdbc.sql("DELETE FROM one_time_tokens WHERE expires_at < :now")
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private static Bearer bearer(BearerRow row) {
        return new Bearer(row.userId(), Coded.of(TokenPurpose.class, row.purpose()), row.email());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
