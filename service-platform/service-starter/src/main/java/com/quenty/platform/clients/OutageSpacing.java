package com.quenty.platform.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Says which outages of one sibling its breaker counts: one at a time, and after a pause the next. Calls that are under
 * way together fail for one cause, so a burst that meets a busy sibling opens no breaker by itself, however many callers
 * it has; a sibling that is down fails on, and opens it within seconds.
 */
class OutageSpacing {

    private final Duration pause;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;

    OutageSpacing(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether the outage that has just been seen counts; the next ones do not then, for the pause. */
    synchronized boolean counts() {
        var now = clock.instant();
        // Either way: a clock that was set back must not silence the breaker.
        boolean counts = Duration.between(countedAt, now).abs().compareTo(pause) >= 0;
        if (counts) {
            countedAt = now;
        }
        return counts;
    }
}
