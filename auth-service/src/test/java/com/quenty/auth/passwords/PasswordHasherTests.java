package com.quenty.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

class PasswordHasherTests {

    private static final PasswordProperties CHEAP = new PasswordProperties(64, 1, 2, Duration.ofMillis(200));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PasswordHasher hasher = new PasswordHasher(CHEAP, meters);

    @Test
    void aNewHashIsArgon2idAndVerifies() {
        var hash = hasher.hash("seven lazy herons at noon");

        assertThat(hash).startsWith("{argon2}$argon2id$");
        assertThat(matches("seven lazy herons at noon", hash)).isTrue();
        assertThat(matches("seven lazy herons at moon", hash)).isFalse();
        assertThat(hasher.isOutdated(hash)).isFalse();
    }

    @Test
    void hashesOfEarlierSystemsVerifyAndAreOutdated() {
        var bcrypt = new BCryptPasswordEncoder(4).encode("seven lazy herons at noon");
        var pbkdf2 = "{pbkdf2}"
                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("seven lazy herons");

        assertThat(matches("seven lazy herons at noon", "{bcrypt}" + bcrypt)).isTrue();
        assertThat(matches("seven lazy herons at noon", bcrypt)).isTrue();
        assertThat(matches("seven lazy herons at noon", bcrypt.replace("$2a$", "$2b$")))
                .isTrue();
        assertThat(matches("seven lazy herons", pbkdf2)).isTrue();
        assertThat(hasher.isOutdated(bcrypt)).isTrue();
        assertThat(hasher.isOutdated(pbkdf2)).isTrue();
    }

    @Test
    void weakerParametersAreOutdated() {
        var stronger = new PasswordHasher(new PasswordProperties(128, 2, 2, Duration.ofMillis(200)), meters);

        assertThat(stronger.isOutdated(hasher.hash("seven lazy herons at noon")))
                .isTrue();
    }

    @Test
    void onePasswordTypedOnTwoKeyboardsIsOnePassword() {
        var composed = hasher.hash("ma\u00f1ana en Bogot\u00e1");

        assertThat(matches("man\u0303ana en Bogota\u0301", composed)).isTrue();
    }

    @Test
    void withoutAHashTheSameWorkIsDoneAndNothingMatches() {
        long before = verifications();

        assertThat(matches("seven lazy herons at noon", null)).isFalse();
        assertThat(matches("seven lazy herons at noon", PasswordHasher.NONE)).isFalse();
        assertThat(matches("!", PasswordHasher.NONE)).isFalse();
        assertThat(verifications() - before).isEqualTo(3);
    }

    @Test
    void aWrongPasswordForAnOlderHashIsNeverCheaperThanAnUnknownAccount() {
        var bcrypt = new BCryptPasswordEncoder(4).encode("seven lazy herons at noon");
        long before = verifications();

        assertThat(matches("wrong", bcrypt)).isFalse();

        assertThat(verifications() - before).as("its own and the dummy").isEqualTo(2);
    }

    @Test
    void onlyAFewHashesRunAtATimeAndALongWaitIsRefused() throws Exception {
        var inside = new CountDownLatch(CHEAP.parallel());
        var release = new CountDownLatch(1);
        var done = new AtomicInteger();
        for (int i = 0; i < CHEAP.parallel(); i++) {
            Thread.ofVirtual()
                    .start(() -> hasher.inTurn(matcher -> {
                        inside.countDown();
                        awaitQuietly(release);
                        return done.incrementAndGet();
                    }));
        }
        inside.await();

        assertThatThrownBy(() -> hasher.hash("seven lazy herons at noon"))
                .isInstanceOf(PasswordProblems.PasswordsBusy.class);

        release.countDown();
        assertThat(hasher.hash("seven lazy herons at noon")).isNotBlank();
    }

    private boolean matches(String password, String hash) {
        return hasher.inTurn(matcher -> matcher.matches(password, hash));
    }

    private long verifications() {
        return meters.timer("quenty.auth.passwords", "work", "verify").count();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
