package com.quenty.microcredit.reschedules;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The loan has a proposal that nobody has decided on yet. */
@ProblemCode("reschedule-undecided")
public final class RescheduleUndecided extends Conflict {

    RescheduleUndecided(String rescheduleId) {
        super("Another reschedule of the loan waits for a decision.");
        with("reschedule_id", rescheduleId);
    }
}
