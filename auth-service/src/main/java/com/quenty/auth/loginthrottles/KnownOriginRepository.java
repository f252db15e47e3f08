package com.quenty.auth.loginthrottles;

import com.quenty.platform.persistence.SqlTimes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices and networks that an account was signed in from. A device keeps a token of 256 random bits, of which only
 * a hash is stored. The latest few of each kind are kept, which bounds what can be guessed from all of them together.
 */
@Repository
public class KnownOriginRepository {

    private static final String DEVICE = "device";
    private static final String NETWORK = "network";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final LoginThrottleProperties properties;
    private final Clock clock;

    KnownOriginRepository(JdbcClient jdbc, LoginThrottleProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param userId of the account, or the entered name when there is none: then nothing is known, at the same cost */
    public SignInOrigin of(String userId, NetworkAddress network, @Nullable String deviceToken) {
        var device = deviceToken == null ? "" : hash(deviceToken);
        return new SignInOrigin(
                network, device, isKnown(userId, DEVICE, device), isKnown(userId, NETWORK, network.text()));
    }

    /**
     * Remembers where the account was signed in.
     *
     * @return the token of the device: the one it sent, if it is known, or a new one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String remember(String userId, NetworkAddress network, @Nullable String deviceToken) {
        rememberNetwork(userId, network);
        if (deviceToken != null && isKnown(userId, DEVICE, hash(deviceToken))) {
            keep(userId, DEVICE, hash(deviceToken));
            return deviceToken;
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(userId, DEVICE, hash(token));
        return token;
    }

    /** For the reader of the account's mail, who has proven to be its holder. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rememberNetwork(String userId, NetworkAddress network) {
        if (network.isKnown()) {
            keep(userId, NETWORK, network.text());
        }
    }

    /** The password was known to others: where they signed in with it must not be trusted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(String userId) {
        jdbc.sql("DELETE FROM known_origins WHERE user_id = :user")
                .param("user", userId)
                .update();
    }

    @Transactional
    void deleteOld() {
        jdbc.sql("DELETE FROM known_origins WHERE last_used_at < :before")
                .param("before", SqlTimes.of(clock.instant().minus(properties.knownFor())))
                .update();
    }

    private boolean isKnown(String userId, String kind, String origin) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM known_origins
                               WHERE user_id = :user AND kind = :kind AND origin = :origin AND last_used_at > :after)
                """)
                .param("user", userId)
                .param("kind", kind)
                .param("origin", origin)
                .param("after", SqlTimes.of(clock.instant().minus(properties.knownFor())))
                .query(Boolean.class)
                .single();
    }

    private void keep(String userId, String kind, String origin) {
        jdbc.sql("""
                INSERT INTO known_origins (user_id, kind, origin, created_at, last_used_at)
                VALUES (:user, :kind, :origin, :now, :now)
                ON CONFLICT (user_id, kind, origin) DO UPDATE SET last_used_at = excluded.last_used_at
                """)
                .param("user", userId)
                .param("kind", kind)
                .param("origin", origin)
                .param("now", SqlTimes.now(clock))
                .update();
        jdbc.sql("""
                DELETE FROM known_origins WHERE id IN (
                    SELECT id FROM known_origins WHERE user_id = :user AND kind = :kind
                    ORDER BY last_used_at DESC, id DESC OFFSET :most)
                """)
                .param("user", userId)
                .param("kind", kind)
                .param("most", properties.knownMost())
                .update();
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
