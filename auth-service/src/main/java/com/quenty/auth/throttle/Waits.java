package com.quenty.auth.throttle;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after how many failures: nothing for the first few, then a wait that doubles up to a limit.
 *
 * @param free failures that cost nothing
 */
record Waits(int free, Duration first, Duration longest) {

    private static final int ENOUGH_DOUBLINGS = 30;

    Optional<Duration> after(int failures) {
        if (failures < free) {
            return Optional.empty();
        }
        var doubled = first.multipliedBy(1L << Math.min(failures - free, ENOUGH_DOUBLINGS));
        return Optional.of(doubled.compareTo(longest) < 0 ? doubled : longest);
    }
}
