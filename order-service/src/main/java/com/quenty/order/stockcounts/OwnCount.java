package com.quenty.order.stockcounts;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** Two pairs of eyes: nobody decides about what he has counted himself. */
@ProblemCode("own-count")
final class OwnCount extends NotAllowed {

    OwnCount() {
        super("Somebody else has to decide about your count.");
    }
}
