package com.quenty.analytics.metrics.rollups;

import java.time.Duration;
import java.time.Instant;

/**
 * When readings of a time can have come in. Readings are partitioned by that, so every question about their time says this as well, and
 * looks into few partitions. As wide as the limits of ingestion may be configured.
 */
public final class ReceiptWindow {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration LATE = Duration.ofDays(61);

    private ReceiptWindow() {}

    public static Instant earliest(Instant from) {
        return from.minus(AHEAD);
    }

    public static Instant latest(Instant until) {
        return until.plus(LATE);
    }

    /** The time of the latest reading that can have come in before this. */
    static Instant latestReadingBefore(Instant receivedBefore) {
        return receivedBefore.plus(AHEAD);
    }
}
