package com.quenty.platform.deliveries;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double up to a limit, each shortened by up to a half at random, so that retries do not come in waves. */
record Backoff(Duration first, Duration longest) {

    Duration after(int failures, RandomGenerator random) {
        double doubled = first.toMillis() * Math.pow(2, failures - 1);
        double pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(pause * random.nextDouble(0.5, 1.0)));
    }
}
