package com.quenty.reverselogistics.returns.abuse;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Problems of abuse scores. */
final class AbuseProblems {

    private AbuseProblems() {}

    /** No such customer, or none whose returns the caller may see. */
    @ProblemCode("customer-without-returns")
    static final class CustomerWithoutReturns extends NotFound {

        CustomerWithoutReturns() {
            super("There is no return of this customer.");
        }
    }
}
