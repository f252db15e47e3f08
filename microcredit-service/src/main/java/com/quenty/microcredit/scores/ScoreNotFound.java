package com.quenty.microcredit.scores;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("credit-score-not-found")
final class ScoreNotFound extends NotFound {

    ScoreNotFound() {
        super("There is no such credit score.");
    }
}
