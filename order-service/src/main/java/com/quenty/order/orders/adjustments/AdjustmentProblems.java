package com.quenty.order.orders.adjustments;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about manual adjustments. */
final class AdjustmentProblems {

    private AdjustmentProblems() {}

    @ProblemCode("adjustment-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The order has no such adjustment.");
        }
    }
}
