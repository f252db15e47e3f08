package com.quenty.platform.revocations;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.KeyMemory;
import com.quenty.platform.security.RevocationCheck;
import com.quenty.platform.time.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Asks the issuer every two seconds what has ended before its time, so that an ended session, a suspended account or a dropped
 * key is refused here in under five. A dropped key also empties what is remembered of keys and of tokens.
 *
 * <p>While the issuer can't be asked, what is known stays and everything else goes on: then nothing can be ended either, and
 * every token still expires within minutes. A process that has not been answered yet knows nothing at all; its first token
 * makes it ask at once, and is answered with 503 if that fails for two seconds, as it is when the keys can't be read.
 */
public class RevocationFollower extends BackgroundLoop implements RevocationCheck {

    private static final Logger log = LoggerFactory.getLogger(RevocationFollower.class);

    /** Between two questions until there is an answer; an issuer that starts with us is awaited no longer than needed. */
    private static final Duration EAGER = Duration.ofMillis(500);

    /** For a request that comes before the first answer: a moment, since services start together, and no queue. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RevocationApi feed;
    private final KnownRevocations known;
    private final Supplier<KeyMemory> keys;
    private final Clock clock;
    private final Duration interval;
    private final Duration patience;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicInteger questions = new AtomicInteger();

    private long position;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable Instant heard;
    private volatile boolean answered;

    /** @param keys asked for when a key is dropped: verification is made with this, not this with verification */
    RevocationFollower(
            RevocationApi feed, Supplier<KeyMemory> keys, Clock clock, Duration interval, Duration patience) {
        this.feed = feed;
        this.known = new KnownRevocations(clock);
        this.keys = keys;
        this.clock = clock;
        this.interval = interval;
        this.patience = patience;
    }

    /** When the issuer last said what has ended; empty if it never did. */
    public Optional<Instant> heard() {
        return Optional.ofNullable(heard);
    }

    @Override
    public boolean isRevoked(Jwt jwt) {
        if (!answered) {
            awaitFirstAnswer();
        }
        return known.cover(jwt);
    }

    /** @throws UpstreamFailure when there is still no answer */
    private void awaitFirstAnswer() {
        long end = System.nanoTime() + patience.toNanos();
        askUnlessAnotherDoes();
        while (!answered && System.nanoTime() < end) {
            LockSupport.parkNanos(EAGER.toNanos());
            askUnlessAnotherDoes();
        }
        if (!answered) {
            throw new UpstreamFailure("auth-service", failure);
        }
    }

    /** Requests that wait for a question share its answer, so that an issuer that is down is not asked by each of them. */
    private void askUnlessAnotherDoes() {
        int before = questions.get();
        asking.lock();
        try {
            if (!answered && questions.get() == before) {
                poll();
            }
        } finally {
            asking.unlock();
        }
    }

    void poll() {
        asking.lock();
        try {
            read();
        } catch (HttpClientErrorException.Forbidden | HttpClientErrorException.NotFound refused) {
            // An answer, though not the wanted one: an issuer of the release before knows of no right of ours to read.
            answered = true;
            failed(refused);
        } catch (RuntimeException unreachable) {
            failed(unreachable);
        } finally {
            questions.incrementAndGet();
            asking.unlock();
        }
    }

    private void read() {
        var news = feed.since(position);
        if (news.position() < position) {
            // Its end has expired, or the database was restored: what we have not read of it may lie behind us.
            news = feed.since(0);
        }
        if (known.learn(news)) {
            log.warn("A signing key was dropped: keys and tokens are read and checked anew");
            keys.get().forget();
        }
        position = news.position();
        heard = clock.instant();
        answered = true;
        if (failure != null) {
            failure = null;
            log.info("Revocations are read again");
        }
    }

    private void failed(RuntimeException why) {
        if (failure == null && heard != null) {
            log.warn("Revocations can't be read, going on with the {} known: {}", known.size(), why.toString());
        } else if (failure == null && answered) {
            log.error("Revocations may not be read, going on without: {}", why.toString());
        } else if (failure == null) {
            log.info("Revocations can't be read yet: {}", why.toString());
        }
        failure = why;
    }

    int size() {
        return known.size();
    }

    @Override
    protected void round() {
        poll();
    }

    @Override
    protected Duration pause() {
        return answered || interval.compareTo(EAGER) < 0 ? interval : EAGER;
    }

    @Override
    protected Thread.Builder thread() {
        return Thread.ofVirtual().name("revocations");
    }
}
