package com.quenty.auth.loginthrottles;

import java.time.Duration;
import java.util.Optional;

/**
 * The wait after a number of failures: none for the first few, then one that doubles up to a limit.
 *
 * @param free failures without a wait
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
