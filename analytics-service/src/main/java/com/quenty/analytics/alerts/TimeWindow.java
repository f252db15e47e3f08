package com.quenty.analytics.alerts;

import java.time.Duration;

/** Lengths of time as {@code 90s}, {@code 5m}, {@code 24h} or {@code 7d}. */
final class TimeWindow {

    static final String PATTERN = "[1-9][0-9]{0,4}[smhd]";

    /** Raw readings are kept for 90 days; the windows before are looked at too. */
    static final Duration LONGEST = Duration.ofDays(31);

    private TimeWindow() {}

    /** @param text by the pattern */
    static Duration of(String text) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
