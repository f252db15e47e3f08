package com.quenty.test;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens on its own time: deliveries, jobs, revocations. Asks often, gives up after ten seconds. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Eventually() {}

    /** Returns once the assertions hold; fails with the last failure. */
    public static void eventually(ThrowingRunnable assertions) {
        waiting(LIMIT).untilAsserted(assertions);
    }

    /** As {@link #eventually(ThrowingRunnable)}, with a limit of its own. */
    public static void within(Duration limit, ThrowingRunnable assertions) {
        waiting(limit).untilAsserted(assertions);
    }

    /** Returns once the condition is true. */
    public static void until(Callable<Boolean> condition) {
        waiting(LIMIT).until(condition);
    }

    private static ConditionFactory waiting(Duration limit) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .atMost(limit);
    }
}
