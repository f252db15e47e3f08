package com.quenty.microcredit.loanschedules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("schedule-version-not-found")
public final class ScheduleVersionNotFound extends NotFound {

    public ScheduleVersionNotFound() {
        super("The loan never had a plan of this number.");
    }
}
