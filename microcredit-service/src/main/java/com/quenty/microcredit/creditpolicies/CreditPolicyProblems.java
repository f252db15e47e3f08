package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about credit policies. */
final class CreditPolicyProblems {

    private CreditPolicyProblems() {}

    @ProblemCode("credit-policy-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no credit policy that is valid from this day.");
        }
    }
}
