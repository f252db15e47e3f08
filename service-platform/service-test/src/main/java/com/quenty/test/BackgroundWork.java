package com.quenty.test;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries and jobs of the service under test, driven by the test that waits for them, so that no wait depends on how
 * fast the machine is.
 */
final class BackgroundWork {

    /** Real time that a wait leaves to the service before the test clock goes on. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How far the test clock goes on with each further look. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private static volatile @Nullable Background current;

    private BackgroundWork() {}

    /** @param background that of the service under test; null while no service with a database is */
    static void isOf(@Nullable Background background) {
        current = background;
    }

    /**
     * Moves the test clock when no task is running: one that fails puts itself off by the time that it sees then, and would
     * count from the other side of the move, where a stopped clock never comes to it.
     */
    static void whileItRests(Runnable move) {
        var background = current;
        if (background == null) {
            move.run();
        } else {
            background.whileItRests(move);
        }
    }

    /**
     * Has the scheduler look for due work at once. When the caller has waited longer than the grace period, the test clock
     * goes on too: work that was put off, because an earlier try came too early or lost a race, becomes due again. A clock
     * that the test has stopped stands.
     */
    static void goOn(Duration waited) {
        if (waited.compareTo(GRACE) > 0) {
            MutableClock.SHARED.goOn(STEP);
        }
        var background = current;
        if (background != null) {
            background.lookForDueWork();
        }
    }

    /** The scheduler of the service under test. */
    interface Background {

        void lookForDueWork();

        /** Does this between two tasks; one that the test itself holds up is not waited for long. */
        void whileItRests(Runnable work);
    }
}
