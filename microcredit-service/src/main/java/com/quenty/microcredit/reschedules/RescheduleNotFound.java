package com.quenty.microcredit.reschedules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("reschedule-not-found")
public final class RescheduleNotFound extends NotFound {

    RescheduleNotFound() {
        super("The loan has no such reschedule.");
    }
}
