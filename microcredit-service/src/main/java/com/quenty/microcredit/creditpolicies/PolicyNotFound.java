package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("credit-policy-not-found")
final class PolicyNotFound extends NotFound {

    PolicyNotFound() {
        super("There is no credit policy that begins on this day.");
    }
}
