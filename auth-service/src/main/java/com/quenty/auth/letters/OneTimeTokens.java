package com.quenty.auth.letters;

import static java.time.ZoneOffset.UTC;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that mails carry: 256 random bits of which we keep a hash, good once and for a time. */
@Component
public class OneTimeTokens {

    /** One account is not sent the same mail twice within this. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param account surrogate key; @param email the address the token was sent to */
    public record Bearer(Integer account, TokenPurpose purpose, String email) {}

    private record BearerRow(Integer userId, String purpose, String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom the token belongs to, if it is still good. Does not use it up. */
    public Optional<Bearer> peek(String token, Collection<TokenPurpose> purposes) {
        return jdbc.sql("""
                SELECT user_id, purpose, email FROM one_time_tokens
                WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now AND purpose IN (:purposes)
                """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(UTC))
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .query(BearerRow.class)
                .optional()
                .map(OneTimeTokens::bearer);
    }

    /** Uses the token up. Of two who present it at once, one has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Bearer> use(String token, Collection<TokenPurpose> purposes) {
        return jdbc.sql("""
                UPDATE one_time_tokens SET used_at = :now
                WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now AND purpose IN (:purposes)
                RETURNING user_id, purpose, email
                """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(UTC))
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .query(BearerRow.class)
                .optional()
                .map(OneTimeTokens::bearer);
    }

    /** None of the account's tokens for these purposes is good any more. @param account surrogate key */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Integer account, Collection<TokenPurpose> purposes) {
        jdbc.sql("DELETE FROM one_time_tokens WHERE user_id = :account AND purpose IN (:purposes)")
                .param("account", account)
                .param("purposes", purposes.stream().map(TokenPurpose::code).toList())
                .update();
    }

    /** Empty when the account is gone or has another address by now. The latest token is the only good one. */
    @Transactional
    Optional<String> mint(String userId, String email, TokenPurpose purpose) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var account = jdbc.sql("""
                INSERT INTO one_time_tokens (user_id, purpose, token_hash, email, created_at, expires_at)
                SELECT id, :purpose, :hash, email, :now, :expires FROM users
                WHERE user_id = :user AND lower(email) = lower(:email) AND status <> 'deactivated'
                RETURNING user_id
                """)
                .param("purpose", purpose.code())
                .param("hash", hash(token))
                .param("now", now.atOffset(UTC))
                .param("expires", now.plus(purpose.life()).atOffset(UTC))
                .param("user", userId)
                .param("email", email)
                .query(Integer.class)
                .optional();
        account.ifPresent(id -> jdbc.sql("""
                        DELETE FROM one_time_tokens
                        WHERE user_id = :account AND purpose = :purpose AND token_hash <> :hash
                        """)
                .param("account", id)
                .param("purpose", purpose.code())
                .param("hash", hash(token))
                .update());
        return account.map(unused -> token);
    }

    boolean wasJustSent(String userId, TokenPurpose purpose) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM one_time_tokens t JOIN users u ON u.id = t.user_id
                               WHERE u.user_id = :user AND t.purpose = :purpose AND t.created_at > :after)
                """)
                .param("user", userId)
                .param("purpose", purpose.code())
                .param("after", clock.instant().minus(PAUSE).atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    int forgetExpired() {
        return jdbc.sql("DELETE FROM one_time_tokens WHERE expires_at < :now")
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private static Bearer bearer(BearerRow row) {
        return new Bearer(row.userId(), TokenPurpose.of(row.purpose()), row.email());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not to be had", e);
        }
    }
}
