package com.quenty.analytics.metrics.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollupLevelTests {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @ParameterizedTest
    @CsvSource({"2026-03-29T12:00:00Z, 23", "2026-10-25T12:00:00Z, 25", "2026-06-01T12:00:00Z, 24"})
    void aDayHasAsManyHoursAsItsZoneGivesIt(Instant time, int hours) {
        var start = RollupLevel.DAY.startOf(time, MADRID);

        assertThat(Duration.between(start, RollupLevel.DAY.endOf(start, MADRID)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void aDayBeginsAtOneWhereMidnightIsLeftOut() {
        var santiago = ZoneId.of("America/Santiago");

        var start = RollupLevel.DAY.startOf(Instant.parse("2026-09-06T12:00:00Z"), santiago);

        assertThat(start).isEqualTo("2026-09-06T04:00:00Z");
        assertThat(RollupLevel.DAY.endOf(start, santiago)).isEqualTo("2026-09-07T03:00:00Z");
    }

    @Test
    void hoursAreThoseOfUtc() {
        var kolkata = ZoneId.of("Asia/Kolkata");

        assertThat(RollupLevel.HOUR.startOf(Instant.parse("2026-03-01T10:45:00Z"), kolkata))
                .isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void aMonthBeginsByTheClockOfTheZone() {
        var start = RollupLevel.MONTH.startOf(Instant.parse("2026-03-01T02:00:00Z"), ZoneId.of("America/Bogota"));

        assertThat(start).isEqualTo("2026-02-01T05:00:00Z");
        assertThat(RollupLevel.MONTH.endOf(start, ZoneId.of("America/Bogota"))).isEqualTo("2026-03-01T05:00:00Z");
    }
}
