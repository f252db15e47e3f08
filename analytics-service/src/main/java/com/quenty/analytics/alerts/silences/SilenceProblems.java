package com.quenty.analytics.alerts.silences;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of silences. */
final class SilenceProblems {

    private SilenceProblems() {}

    @ProblemCode("silence-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such silence.");
        }
    }

    @ProblemCode("silence-over")
    static final class SilenceOver extends Conflict {

        SilenceOver() {
            super("The silence is over already.");
        }
    }
}
