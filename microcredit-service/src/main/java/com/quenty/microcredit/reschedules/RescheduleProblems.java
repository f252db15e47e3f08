package com.quenty.microcredit.reschedules;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Problems of reschedules. */
public final class RescheduleProblems {

    private RescheduleProblems() {}

    @ProblemCode("reschedule-not-found")
    public static final class RescheduleNotFound extends NotFound {

        RescheduleNotFound() {
            super("The loan has no such reschedule.");
        }
    }

    /** The loan has an undecided proposal. */
    @ProblemCode("reschedule-undecided")
    public static final class Undecided extends Conflict {

        Undecided(String rescheduleId) {
            super("Another reschedule of the loan waits for a decision.");
            with("reschedule_id", rescheduleId);
        }
    }
}
