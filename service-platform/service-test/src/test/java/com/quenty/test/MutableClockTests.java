package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTests {

    private final MutableClock clock = new MutableClock();

    @Test
    void itTicksUntilItIsStopped() {
        assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));

        clock.stop();

        var stopped = clock.instant();
        Eventually.until(() -> Clock.systemUTC().instant().isAfter(stopped.plusMillis(5)));
        assertThat(clock.instant()).isEqualTo(stopped);
    }

    @Test
    void itMovesOnWhetherItStandsOrTicks() {
        clock.advance(Duration.ofDays(30));
        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant()))
                .isGreaterThan(Duration.ofDays(29));

        clock.stopAt(Instant.parse("2026-01-31T12:00:00Z"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo("2026-01-31T12:05:00Z");
    }

    @Test
    void itIsTheSameClockInAnotherZone() {
        var elsewhere = clock.withZone(ZoneId.of("America/Bogota"));

        clock.stopAt(Instant.parse("2026-01-31T12:00:00Z"));

        assertThat(elsewhere.instant()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("America/Bogota"));
    }

    @Test
    void itKeepsNoMoreThanTheDatabaseDoes() {
        assertThat(clock.instant().getNano() % 1000).isZero();
    }
}
