package com.quenty.pickup.zones;

/**
 * A span of one local day.
 *
 * @param fromMinute minutes after the midnight with which the day begins, as clocks show them, inclusive
 * @param untilMinute likewise, exclusive; at most 1440, which is the midnight with which the day ends
 */
public record LocalSpan(int fromMinute, int untilMinute) {

    public static final int MINUTES_OF_A_DAY = 24 * 60;

    public int minutes() {
        return untilMinute - fromMinute;
    }

    boolean overlaps(LocalSpan other) {
        return fromMinute < other.untilMinute && other.fromMinute < untilMinute;
    }

    /** {@code 08:30}; the end of the day is {@code 24:00}. */
    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
