package com.quenty.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Awaitility with a limit that only a failing test reaches, however busy the machine is. */
public final class Waiting {

    private Waiting() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }
}
