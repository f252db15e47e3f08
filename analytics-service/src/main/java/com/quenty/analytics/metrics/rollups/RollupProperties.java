package com.quenty.analytics.metrics.rollups;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param refreshEvery pause between two runs of the job that makes roll-ups again
 * @param keepReadings how long raw readings are kept at least, after the month in which they came
 * @param keepHours how long roll-ups by hour are kept
 * @param keepDays how long roll-ups by day are kept; those by month are kept for ever
 * @param retentionEvery pause between two looks at what is too old
 */
@ConfigurationProperties("quenty.analytics.rollups")
public record RollupProperties(
        @DefaultValue("30s") Duration refreshEvery,
        @DefaultValue("90d") Duration keepReadings,
        @DefaultValue("365d") Duration keepHours,
        @DefaultValue("1826d") Duration keepDays,
        @DefaultValue("6h") Duration retentionEvery) {

    /** Longer than the latest reading may come, so that no hour becomes dirty whose readings are gone. */
    private static final Duration SHORTEST = Duration.ofDays(62);

    public RollupProperties {
        if (keepReadings.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "quenty.analytics.rollups.keep-readings must be at least %d days".formatted(SHORTEST.toDays()));
        }
        if (keepHours.compareTo(keepReadings) < 0 || keepDays.compareTo(keepHours) < 0) {
            throw new IllegalArgumentException(
                    "quenty.analytics.rollups: days are kept as long as hours at least, and hours as long as readings");
        }
    }
}
