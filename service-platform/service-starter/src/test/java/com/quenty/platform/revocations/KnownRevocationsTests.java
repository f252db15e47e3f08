package com.quenty.platform.revocations;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import com.quenty.platform.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownRevocationsTests {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final KnownRevocations revocations = new KnownRevocations(clock);

    @BeforeEach
    void setTheClock() {
        clock.set(NOW);
    }

    @Test
    void anOlderRevocationNeverLowersTheVersion() {
        revocations.learn(feed(2, ofSubject("USER-1", 5)));
        revocations.learn(feed(3, ofSubject("USER-1", 4)));

        assertThat(revocations.cover(token("USER-1", 4L))).isTrue();
        assertThat(revocations.cover(token("USER-1", 5L))).isFalse();
        assertThat(revocations.cover(token("USER-2", 0L))).isFalse();
    }

    @Test
    void aTokenThatDoesNotSayItsVersionIsOlderThanAny() {
        revocations.learn(feed(1, ofSubject("USER-1", 0)));

        assertThat(revocations.cover(token("USER-1", null))).isTrue();
    }

    @Test
    void allTokensOfADroppedKeyHaveEnded() {
        revocations.learn(feed(1, ofKey("key-1")));

        assertThat(revocations.cover(signedWith("key-1"))).isTrue();
        assertThat(revocations.cover(signedWith("key-2"))).isFalse();
    }

    @Test
    void aDroppedKeyIsNewsOnce() {
        assertThat(revocations.learn(feed(1, ofSubject("USER-1", 1)))).isFalse();
        assertThat(revocations.learn(feed(2, ofSubject("USER-1", 1), ofKey("key-1"))))
                .isTrue();
        assertThat(revocations.learn(feed(2, ofKey("key-1")))).isFalse();
        assertThat(revocations.learn(feed(3, ofKey("key-1"), ofKey("key-2")))).isTrue();
    }

    @Test
    void whatNoTokenCanMeetAnyMoreIsForgotten() {
        revocations.learn(feed(1, ofSubject("USER-1", 5), ofSession("SESS-1")));
        assertThat(revocations.size()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(16));
        revocations.learn(feed(1));

        assertThat(revocations.size()).isZero();
    }

    private static RevocationFeed feed(long position, Revocation... revocations) {
        return new RevocationFeed(position, List.of(revocations));
    }

    private static Revocation ofSubject(String subject, long version) {
        return new Revocation(null, subject, version, NOW.plus(Duration.ofMinutes(15)));
    }

    private static Revocation ofSession(String session) {
        return new Revocation(session, null, 0, NOW.plus(Duration.ofMinutes(15)));
    }

    private static Revocation ofKey(String key) {
        return new Revocation(null, null, 0, NOW.plus(Duration.ofDays(1)), key);
    }

    private static Jwt signedWith(String key) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .header("kid", key)
                .subject("USER-1")
                .build();
    }

    private static Jwt token(String subject, Long version) {
        var jwt = Jwt.withTokenValue("t").header("alg", "RS256").subject(subject);
        return (version == null ? jwt : jwt.claim("ver", version)).build();
    }
}
