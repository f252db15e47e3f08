package com.quenty.gateway.edge;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RequestTimedOut;
import com.quenty.platform.problem.TooManyRequests;
import java.time.Duration;

final class BodyProblems {

    private BodyProblems() {}

    /** Its deadline is over, or it came at less than the lowest rate. */
    @ProblemCode("body-too-slow")
    static final class TooSlow extends RequestTimedOut {

        TooSlow() {
            super("The request body arrived too slowly.");
        }
    }

    /** More slow bodies than one address or principal may have under way. */
    @ProblemCode("too-many-bodies")
    static final class TooManyBodies extends TooManyRequests {

        private static final Duration WAIT = Duration.ofSeconds(1);

        TooManyBodies() {
            super("Too many request bodies of this client are arriving slowly at once.", WAIT);
        }
    }
}
