package com.quenty.microcredit.ratetables;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about rate tables. */
final class RateTableProblems {

    private RateTableProblems() {}

    @ProblemCode("rate-table-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no rate table of this currency that is valid from this day.");
        }
    }
}
