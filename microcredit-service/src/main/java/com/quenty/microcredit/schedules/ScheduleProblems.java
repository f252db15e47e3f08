package com.quenty.microcredit.schedules;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of plans that cannot be computed. */
public final class ScheduleProblems {

    private ScheduleProblems() {}

    /** No annual rate makes what is advanced and what is paid back worth the same. */
    @ProblemCode("no-annual-rate")
    public static final class NoAnnualRate extends RuleViolation {

        NoAnnualRate(String detail) {
            super(detail);
        }
    }
}
