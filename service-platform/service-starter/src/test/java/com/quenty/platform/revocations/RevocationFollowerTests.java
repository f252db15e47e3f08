package com.quenty.platform.revocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.KeyMemory;
import com.quenty.platform.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

class RevocationFollowerTests {

    private final SettableClock clock = new SettableClock();
    private final List<Long> asked = new ArrayList<>();
    private final Deque<Supplier<RevocationFeed>> answers = new ArrayDeque<>();
    private final KeyMemory keys = mock(KeyMemory.class);
    private final RevocationApi issuer = after -> {
        asked.add(after);
        return answers.removeFirst().get();
    };
    private final RevocationFollower follower =
            new RevocationFollower(issuer, () -> keys, clock, Duration.ofSeconds(2), Duration.ZERO);

    @Test
    void aFeedThatBeganAnewIsReadFromItsBeginning() {
        says(100, session("SESS-1"));
        says(3);
        says(3, session("SESS-2"));
        says(4, session("SESS-3"));

        follower.poll();
        follower.poll();
        follower.poll();

        assertThat(asked).containsExactly(0L, 100L, 0L, 3L);
        assertThat(follower.size()).isEqualTo(3);
    }

    @Test
    void aFailedQuestionIsAskedAgainFromTheSamePlace() {
        says(7);
        isDown();
        says(7);

        follower.poll();
        follower.poll();
        follower.poll();

        assertThat(asked).containsExactly(0L, 7L, 7L);
    }

    @Test
    void theFirstTokenAsksAtOnceAndTheNextDoNot() {
        says(1, session("SESS-1"));

        assertThat(follower.isRevoked(of("SESS-1"))).isTrue();
        assertThat(follower.isRevoked(of("SESS-2"))).isFalse();

        assertThat(asked).containsExactly(0L);
    }

    @Test
    void whileNothingIsKnownNoTokenIsTaken() {
        isDown();
        assertThatThrownBy(() -> follower.isRevoked(of("SESS-1"))).isInstanceOf(UpstreamFailure.class);

        says(0);
        assertThat(follower.isRevoked(of("SESS-1"))).isFalse();
    }

    @Test
    void anIssuerThatStartsTogetherWithUsIsAwaited() {
        var patient = new RevocationFollower(issuer, () -> keys, clock, Duration.ofSeconds(2), Duration.ofMinutes(1));
        isDown();
        says(0);

        assertThat(patient.isRevoked(of("SESS-1"))).isFalse();
    }

    @Test
    void requestsThatWaitForOneQuestionShareItsAnswer() throws Exception {
        var arrived = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        answers.add(() -> {
            arrived.countDown();
            await(answer);
            throw new ResourceAccessException("down");
        });
        var waiting = new ArrayList<Thread>();
        waiting.add(Thread.startVirtualThread(follower::poll));
        await(arrived);
        for (int i = 0; i < 5; i++) {
            waiting.add(Thread.startVirtualThread(() ->
                    assertThatThrownBy(() -> follower.isRevoked(of("SESS-1"))).isInstanceOf(UpstreamFailure.class)));
        }
        while (waiting.subList(1, 6).stream().anyMatch(each -> each.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        answer.countDown();
        for (var each : waiting) {
            each.join();
        }

        assertThat(asked).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whatIsKnownStaysAndTheRestGoesOnWhileTheIssuerIsDown() {
        says(1, session("SESS-1"));
        isDown();
        follower.poll();
        var heard = follower.heard();
        clock.advance(Duration.ofMinutes(1));

        follower.poll();

        assertThat(follower.isRevoked(of("SESS-1"))).isTrue();
        assertThat(follower.isRevoked(of("SESS-2"))).isFalse();
        assertThat(follower.heard()).isEqualTo(heard).isPresent();
    }

    /** Services restart in any order: an issuer of the release before does not grant us the feed. */
    @Test
    void anIssuerThatDoesNotLetUsReadIsNoOutage() {
        answers.add(() -> {
            throw HttpClientErrorException.create(HttpStatus.FORBIDDEN, "no", HttpHeaders.EMPTY, new byte[0], null);
        });

        assertThat(follower.isRevoked(of("SESS-1"))).isFalse();
        assertThat(follower.heard()).isEmpty();
    }

    @Test
    void aDroppedKeyEmptiesTheMemoryOfKeysOnce() {
        says(1, session("SESS-1"));
        follower.poll();
        verify(keys, never()).forget();

        says(2, key("KEY-1"));
        says(2, key("KEY-1"));
        follower.poll();
        follower.poll();

        verify(keys, times(1)).forget();
    }

    private void says(long position, Revocation... revocations) {
        answers.add(() -> new RevocationFeed(position, List.of(revocations)));
    }

    private void isDown() {
        answers.add(() -> {
            throw new ResourceAccessException("down");
        });
    }

    private Revocation session(String id) {
        return new Revocation(id, null, 0, clock.instant().plus(Duration.ofMinutes(15)));
    }

    private Revocation key(String id) {
        return new Revocation(null, null, 0, clock.instant().plus(Duration.ofDays(1)), id);
    }

    private static Jwt of(String session) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("sid", session)
                .build();
    }
}
