package com.quenty.microcredit.scores;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about scores. */
final class CreditScoreProblems {

    private CreditScoreProblems() {}

    @ProblemCode("credit-score-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such credit score.");
        }
    }
}
