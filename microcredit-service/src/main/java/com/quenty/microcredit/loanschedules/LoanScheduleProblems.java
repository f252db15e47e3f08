package com.quenty.microcredit.loanschedules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Problems of plans. */
public final class LoanScheduleProblems {

    private LoanScheduleProblems() {}

    @ProblemCode("schedule-version-not-found")
    public static final class ScheduleVersionNotFound extends NotFound {

        public ScheduleVersionNotFound() {
            super("The loan never had a plan of this number.");
        }
    }
}
