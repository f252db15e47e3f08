package com.quenty.reverselogistics.rules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about rules of returns. */
final class ReturnRuleProblems {

    private ReturnRuleProblems() {}

    @ProblemCode("return-rule-not-found")
    static final class ReturnRuleNotFound extends NotFound {

        ReturnRuleNotFound() {
            super("There is no rule of this category that is valid from this day.");
        }
    }
}
