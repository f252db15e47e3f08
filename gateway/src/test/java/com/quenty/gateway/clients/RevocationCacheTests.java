package com.quenty.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import com.quenty.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevocationCacheTests {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final MutableClock clock = new MutableClock();
    private final RevocationCache revocations = new RevocationCache(clock);

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(NOW);
    }

    @Test
    void anOlderRevocationNeverLowersTheVersion() {
        revocations.learn(feed(2, ofSubject("USER-1", 5)));
        revocations.learn(feed(3, ofSubject("USER-1", 4)));

        assertThat(revocations.isRevoked(token("USER-1", 4L))).isTrue();
        assertThat(revocations.isRevoked(token("USER-1", 5L))).isFalse();
        assertThat(revocations.isRevoked(token("USER-2", 0L))).isFalse();
    }

    @Test
    void aTokenThatDoesNotSayItsVersionIsOlderThanAny() {
        revocations.learn(feed(1, ofSubject("USER-1", 0)));

        assertThat(revocations.isRevoked(token("USER-1", null))).isTrue();
    }

    @Test
    void allTokensOfADroppedKeyHaveEnded() {
        revocations.learn(feed(1, new Revocation(null, null, 0, NOW.plus(Duration.ofDays(1)), "key-1")));

        assertThat(revocations.isRevoked(signedWith("key-1"))).isTrue();
        assertThat(revocations.isRevoked(signedWith("key-2"))).isFalse();
        assertThat(revocations.isRevoked(token("USER-1", 1L)))
                .as("names no key")
                .isFalse();
    }

    @Test
    void whatNoTokenCanMeetAnyMoreIsForgotten() {
        revocations.learn(feed(1, ofSubject("USER-1", 5), ofSession("SESS-1")));
        assertThat(revocations.size()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(16));
        revocations.learn(feed(1));

        assertThat(revocations.size()).isZero();
    }

    @Test
    void aFeedThatBeganAnewIsReadFromItsBeginning() {
        var asked = new ArrayList<Long>();
        var answers = new ArrayList<>(List.of(
                feed(100, ofSession("SESS-1")), feed(3), feed(3, ofSession("SESS-2")), feed(4, ofSession("SESS-3"))));
        RevocationApi api = after -> {
            asked.add(after);
            return answers.removeFirst();
        };
        var poll = new RevocationJobs(api, revocations, clock, Duration.ofSeconds(2));

        poll.poll();
        poll.poll();
        poll.poll();

        assertThat(asked).containsExactly(0L, 100L, 0L, 3L);
        assertThat(revocations.size()).isEqualTo(3);
    }

    @Test
    void aFailedQuestionIsAskedAgainFromTheSamePlace() {
        var asked = new ArrayList<Long>();
        RevocationApi api = after -> {
            asked.add(after);
            if (asked.size() == 2) {
                throw new IllegalStateException("down");
            }
            return feed(7);
        };
        var poll = new RevocationJobs(api, revocations, clock, Duration.ofSeconds(2));

        poll.poll();
        poll.poll();
        poll.poll();

        assertThat(asked).containsExactly(0L, 7L, 7L);
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
