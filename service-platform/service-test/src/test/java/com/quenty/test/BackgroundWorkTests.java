package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTests {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final MutableClock clock = MutableClock.SHARED;

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
        BackgroundWork.isOf(null);
    }

    @Test
    void everyLookThatFindsNothingChecksForDueWork() {
        var checks = new AtomicInteger();
        BackgroundWork.isOf(background(checks::incrementAndGet, () -> {}));

        Eventually.until(() -> checks.get() == 3);
        Eventually.eventually(() -> assertThat(checks).hasValue(5));
    }

    @Test
    void theClockGoesOnDuringALongWait() {
        BackgroundWork.goOn(Duration.ZERO);
        assertThat(ahead()).isLessThan(Duration.ofMillis(500));

        for (int look = 1; look <= 100_000; look++) {
            BackgroundWork.goOn(LONG);
        }

        assertThat(ahead()).isGreaterThan(Duration.ofSeconds(99_000));
    }

    @Test
    void aStoppedClockStands() {
        clock.stop();
        var stopped = clock.instant();

        BackgroundWork.goOn(LONG);

        assertThat(clock.instant()).isEqualTo(stopped);
    }

    /** A task that fails at the same time would put itself off by the time after the move. */
    @Test
    void theClockIsMovedWhenNoTaskIsRunning() {
        var before = clock.instant();
        var resting = new AtomicInteger();
        BackgroundWork.isOf(background(() -> {}, () -> {
            resting.incrementAndGet();
        }));

        clock.advance(LONG);
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(LONG));
        clock.stopAt(before.plus(Duration.ofSeconds(1)));
        clock.advance(LONG);

        assertThat(resting).hasValue(3);
    }

    private static BackgroundWork.Background background(Runnable check, Runnable rest) {
        return new BackgroundWork.Background() {
            @Override
            public void lookForDueWork() {
                check.run();
            }

            @Override
            public void whileItRests(Runnable work) {
                rest.run();
                work.run();
            }
        };
    }

    private Duration ahead() {
        return Duration.between(Clock.systemUTC().instant(), clock.instant());
    }
}
