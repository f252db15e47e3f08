package com.quenty.reverselogistics.returns.requests;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of requests for returns. */
final class RequestProblems {

    private RequestProblems() {}

    /** The product that is wanted instead does not exist, is not on sale, is another company's, or in another currency. */
    @ProblemCode("exchange-product-unsuitable")
    static final class ExchangeProductUnsuitable extends RuleViolation {

        ExchangeProductUnsuitable(String pointer) {
            super("The goods can't be exchanged for this product.");
            at(pointer, "is no product of the seller that is on sale in the currency of the order");
        }
    }
}
