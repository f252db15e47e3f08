package com.quenty.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SqlTimesTests {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456Z");

    @Test
    void parametersAreInUtcWhateverTheZoneOfTheClock() {
        var expected = OffsetDateTime.parse("2026-01-31T12:00:00.123456Z");

        assertThat(SqlTimes.of(NOON)).isEqualTo(expected);
        assertThat(SqlTimes.orNull(NOON)).isEqualTo(expected);
        assertThat(SqlTimes.orNull(null)).isNull();
        assertThat(SqlTimes.now(Clock.fixed(NOON, ZoneId.of("America/Bogota")))).isEqualTo(expected);
    }
}
