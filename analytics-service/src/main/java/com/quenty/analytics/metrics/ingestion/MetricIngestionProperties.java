package com.quenty.analytics.metrics.ingestion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxAge how late a reading may come; receipts are kept as long
 * @param maxAhead how far ahead of our clock the time of a reading may be
 * @param maxTagSets combinations of tags of one metric and company
 * @param clearReceiptsEvery pause between two runs of the job that forgets receipts
 */
@ConfigurationProperties("quenty.analytics.ingestion")
public record MetricIngestionProperties(
        @DefaultValue("30d") Duration maxAge,
        @DefaultValue("5m") Duration maxAhead,
        @DefaultValue("1000") int maxTagSets,
        @DefaultValue("1h") Duration clearReceiptsEvery) {

    private static final Duration LONGEST_AGE = Duration.ofDays(60);
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

    public MetricIngestionProperties {
        if (!maxAge.isPositive() || maxAge.compareTo(LONGEST_AGE) > 0) {
            // Raw readings are kept for 90 days: no bucket may become dirty whose readings are gone.
            throw new IllegalArgumentException(
                    "quenty.analytics.ingestion.max-age must be within %d days".formatted(LONGEST_AGE.toDays()));
        }
        if (maxAhead.isNegative() || maxAhead.compareTo(FARTHEST_AHEAD) > 0) {
            throw new IllegalArgumentException("quenty.analytics.ingestion.max-ahead must be within a day");
        }
        if (maxTagSets < 1) {
            throw new IllegalArgumentException("quenty.analytics.ingestion.max-tag-sets must be positive");
        }
    }
}
