package com.quenty.microcredit.loans;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("schedule-version-not-found")
public final class ScheduleVersionNotFound extends NotFound {

    ScheduleVersionNotFound() {
        super("The loan never had a plan of this number.");
    }
}
