package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Samples of one series by their time. A missing one is bridged by the one before, for less than five minutes; an explicit end is
 * not.
 */
public final class SampledSeries {

    /** A sample of this age is too old. */
    public static final Duration LOOKBACK = Duration.ofMinutes(5);

    /** Empty where the series ended. */
    private final TreeMap<Instant, Optional<BigDecimal>> samples = new TreeMap<>();

    public void add(Instant at, BigDecimal value) {
        samples.put(at, Optional.of(value));
    }

    public void end(Instant at) {
        samples.put(at, Optional.empty());
    }

    /** Null where there is none, or none that is young enough. */
    public @Nullable BigDecimal at(Instant moment) {
        var latest = samples.floorEntry(moment);
        if (latest == null || Duration.between(latest.getKey(), moment).compareTo(LOOKBACK) >= 0) {
            return null;
        }
        return latest.getValue().orElse(null);
    }
}
