package com.quenty.order.fulfilments;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of parcels. */
public final class FulfilmentProblems {

    private FulfilmentProblems() {}

    @ProblemCode("fulfilment-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The order has no such fulfilment.");
        }
    }

    @ProblemCode("nothing-to-pack")
    public static final class NothingToPack extends Conflict {

        public NothingToPack() {
            super("All units of the order are packed or have left.");
        }
    }
}
