package com.quenty.test;

import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for background work: deliveries, jobs, revocations. Each look that finds nothing makes the scheduler look for due
 * work; after two seconds the test clock goes on as well, a second with each look, unless the test has stopped it. Gives up
 * after minutes, which only a failing test spends: an assertion must hold on a busy machine too.
 */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /** Returns once the assertions hold; fails with the last failure. */
    public static void eventually(ThrowingRunnable assertions) {
        within(LIMIT, assertions);
    }

    /** As {@link #eventually(ThrowingRunnable)}, with a limit of its own. */
    public static void within(Duration limit, ThrowingRunnable assertions) {
        var begun = System.nanoTime();
        waiting(limit).untilAsserted(() -> {
            try {
                assertions.run();
            } catch (Throwable notYet) {
                BackgroundWork.goOn(since(begun));
                throw notYet;
            }
        });
    }

    /** Returns once the condition is true. */
    public static void until(Callable<Boolean> condition) {
        var begun = System.nanoTime();
        waiting(LIMIT).until(() -> {
            boolean met = condition.call();
            if (!met) {
                BackgroundWork.goOn(since(begun));
            }
            return met;
        });
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static ConditionFactory waiting(Duration limit) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(iterative(Eventually::longer, SHORTEST_PAUSE))
                .atMost(limit);
    }
}
