package com.quenty.intlshipping.screenings;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about screenings. */
final class ScreeningProblems {

    private ScreeningProblems() {}

    @ProblemCode("screening-not-found")
    static final class ScreeningNotFound extends NotFound {

        ScreeningNotFound() {
            super("The manifest has no such screening.");
        }
    }
}
