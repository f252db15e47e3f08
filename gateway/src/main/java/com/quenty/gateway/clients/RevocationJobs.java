package com.quenty.gateway.clients;

import com.quenty.contracts.auth.RevocationApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks auth-service every two seconds what has ended. While it can't be asked the gateway goes on with what it knows: then
 * nothing can be ended either, and every token still expires within minutes.
 */
@Component
public class RevocationJobs implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationJobs.class);

    private final RevocationApi api;
    private final RevocationCache revocations;
    private final Clock clock;
    private final Duration interval;
    private final ReentrantLock asking = new ReentrantLock();

    private long position;
    private volatile @Nullable Instant heard;
    private volatile boolean failing;
    private volatile @Nullable Thread loop;

    RevocationJobs(
            RevocationApi api,
            RevocationCache revocations,
            Clock clock,
            @Value("${quenty.gateway.revocations.interval}") Duration interval) {
        this.api = api;
        this.revocations = revocations;
        this.clock = clock;
        this.interval = interval;
    }

    /** When auth-service last answered; empty if it never did. */
    public Optional<Instant> heard() {
        return Optional.ofNullable(heard);
    }

    void poll() {
        asking.lock();
        try {
            var feed = api.since(position);
            if (feed.position() < position) {
                // Its end has expired, or the database was restored: what we have not read of it may lie behind us.
                feed = api.since(0);
            }
            revocations.learn(feed);
            position = feed.position();
            heard = clock.instant();
            if (failing) {
                failing = false;
                log.info("RevocationCache are read again");
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                log.warn(
                        "RevocationCache can't be read, going on with the {} known: {}",
                        revocations.size(),
                        e.toString());
            }
        } finally {
            asking.unlock();
        }
    }

    @Override
    public void start() {
        loop = Thread.ofVirtual().name("revocations").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                poll();
                Thread.sleep(interval);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = loop;
        loop = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
