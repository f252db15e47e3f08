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
        BackgroundWork.isChecked(null);
    }

    @Test
    void everyLookThatFindsNothingChecksForDueWork() {
        var checks = new AtomicInteger();
        BackgroundWork.isChecked(checks::incrementAndGet);

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

    private Duration ahead() {
        return Duration.between(Clock.systemUTC().instant(), clock.instant());
    }
}
