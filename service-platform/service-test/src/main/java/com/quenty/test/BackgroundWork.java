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

    private static volatile @Nullable Runnable check;

    private BackgroundWork() {}

    /** @param check looks for work that is due; null while no service with a database is under test */
    static void isChecked(@Nullable Runnable check) {
        BackgroundWork.check = check;
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
        var current = check;
        if (current != null) {
            current.run();
        }
    }
}
