package com.quenty.analytics.alerts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of alerts. */
final class AlertProblems {

    private AlertProblems() {}

    @ProblemCode("alert-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such alert.");
        }
    }

    @ProblemCode("alert-inactive")
    static final class AlertInactive extends Conflict {

        AlertInactive() {
            super("The alert is not active.");
        }
    }

    @ProblemCode("alert-active")
    static final class AlertActive extends Conflict {

        AlertActive() {
            super("The alert is active already.");
        }
    }

    /** More evaluations than one answer can hold. */
    @ProblemCode("dry-run-too-long")
    static final class DryRunTooLong extends RuleViolation {

        DryRunTooLong(long evaluations, int most) {
            super("The dry run would take %d evaluations, more than %d.".formatted(evaluations, most));
            at("/evaluated_until", "must be sooner, or interval_seconds larger");
        }
    }
}
