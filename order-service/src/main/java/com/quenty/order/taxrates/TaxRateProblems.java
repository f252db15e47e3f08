package com.quenty.order.taxrates;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about tax rates. */
final class TaxRateProblems {

    private TaxRateProblems() {}

    @ProblemCode("tax-rate-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no rate of this place and category that is valid from this day.");
        }
    }
}
