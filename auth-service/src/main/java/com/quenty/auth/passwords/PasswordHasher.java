package com.quenty.auth.passwords;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id for all new hashes; bcrypt and PBKDF2 of earlier systems still verify.
 *
 * <p>Each hash takes megabytes on purpose, so only a few are computed at a time and the rest queue. If there is no hash
 * to compare with, a dummy is compared, so that an unknown account costs the same as a known one. A wrong password for
 * a hash of an earlier system costs the dummy too: never less than for an unknown account, but more, until its holder
 * has signed in once and the hash is upgraded.
 */
@Component
public class PasswordHasher {

    /** The value of {@code password_hash} for an account without a password. No password matches it. */
    public static final String NONE = "!";

    /** Verifies within a granted turn. */
    public interface Matcher {
        /** @param hash null when there is nothing to match; costs the same and answers false */
        boolean matches(String password, @Nullable String hash);
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder;
    private final PasswordProperties properties;
    private final Semaphore turns;
    private final String dummy;
    private final Timer hashed;
    private final Timer verified;

    PasswordHasher(PasswordProperties properties, MeterRegistry meters) {
        this.properties = properties;
        var bcrypt = new BCryptPasswordEncoder();
        var delegating = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(
                                SALT_BYTES, HASH_BYTES, 1, properties.memoryKib(), properties.iterations()),
                        "bcrypt",
                        bcrypt,
                        "pbkdf2",
                        Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        // Hashes of the earlier system have no prefix and are bcrypt: $2b$…
        delegating.setDefaultPasswordEncoderForMatches(bcrypt);
        this.encoder = delegating;
        this.turns = new Semaphore(properties.parallel(), true);
        this.dummy = delegating.encode(UUID.randomUUID().toString());
        this.hashed = meters.timer("quenty.auth.passwords", "work", "hash");
        this.verified = meters.timer("quenty.auth.passwords", "work", "verify");
    }

    public String hash(String password) {
        return inTurn(unused -> hashed.record(() -> encoder.encode(normalise(password))));
    }

    /**
     * Runs the work when there is a free turn. Conditions that must hold at the time of the comparison, such as that no
     * wait is running, are checked inside; where several turns must not pass at once, they are also claimed there.
     *
     * @throws PasswordProblems.PasswordsBusy when there is no free turn in time
     */
    public <T> T inTurn(Function<Matcher, T> work) {
        try {
            if (!turns.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PasswordProblems.PasswordsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordProblems.PasswordsBusy();
        }
        try {
            return work.apply(this::matches);
        } finally {
            turns.release();
        }
    }

    /** Whether the hash is of an older kind, or weaker than a new one would be. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private boolean matches(String password, @Nullable String hash) {
        if (hash == null || hash.equals(NONE)) {
            compare(password, dummy);
            return false;
        }
        boolean same = compare(password, hash);
        if (!same && isOutdated(hash)) {
            compare(password, dummy);
        }
        return same;
    }

    private boolean compare(String password, String hash) {
        return Boolean.TRUE.equals(verified.record(() -> encoder.matches(normalise(password), hash)));
    }

    /** A password is the same whichever keyboard it is entered with. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
