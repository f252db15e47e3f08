package com.quenty.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.reports.ReportProblems.ScheduleInvalid;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleCalculatorTests {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static String next(String cron, String after) {
        return ScheduleCalculator.of(cron, MADRID)
                .next(Instant.parse(after))
                .orElseThrow()
                .toString();
    }

    @Test
    void aTimeThatTheClockSkipsIsMadeUpForWhenItGoesOn() {
        // On 29 March 2026 the clock goes from 02:00 to 03:00, which is 01:00 UTC.
        assertThat(next("30 2 * * *", "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(next("30 2 * * *", "2026-03-29T01:30:00Z")).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void aTimeThatTheClockShowsTwiceFiresOnce() {
        // On 25 October 2026 it is 02:30 at 00:30 UTC and again at 01:30 UTC.
        assertThat(next("30 2 * * *", "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next("30 2 * * *", "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void theLastWholePeriodIsReported() {
        var march = ScheduleCalculator.periodBefore(BucketSize.MONTH, MADRID, Instant.parse("2026-04-01T06:00:00Z"));

        assertThat(march).containsExactly(Instant.parse("2026-02-28T23:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "* * * *", "0 0 * * * *", "61 * * * *", "0 0 31 2 *", "* * * * *", "*/10 * * * *", "rm -rf *"
            })
    void anExpressionThatIsNoneOrNeverFiresOrTooOftenIsRefused(String cron) {
        assertThatThrownBy(() -> ScheduleCalculator.checked(cron, MADRID, Instant.parse("2026-04-01T06:00:00Z")))
                .isInstanceOf(ScheduleInvalid.class);
    }
}
