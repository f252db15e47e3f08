package com.quenty.intlshipping.rates;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about rates. */
final class RateProblems {

    private RateProblems() {}

    @ProblemCode("rate-not-found")
    static final class RateNotFound extends NotFound {

        RateNotFound() {
            super("There is no such rate.");
        }
    }
}
