package com.quenty.microcredit.reschedules;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** What can keep a reschedule from being found, proposed or approved. */
public final class RescheduleProblems {

    private RescheduleProblems() {}

    @ProblemCode("reschedule-not-found")
    public static final class RescheduleNotFound extends NotFound {

        RescheduleNotFound() {
            super("The loan has no such reschedule.");
        }
    }

    /** The loan has a proposal that nobody has decided on yet. */
    @ProblemCode("reschedule-undecided")
    public static final class Undecided extends Conflict {

        Undecided(String rescheduleId) {
            super("Another reschedule of the loan waits for a decision.");
            with("reschedule_id", rescheduleId);
        }
    }

    /** A changed contract takes two people of ours. */
    @ProblemCode("same-person-decides")
    public static final class SamePersonDecides extends NotAllowed {

        SamePersonDecides() {
            super("Whoever proposed it can't approve it.");
        }
    }
}
