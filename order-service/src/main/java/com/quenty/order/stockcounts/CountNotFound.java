package com.quenty.order.stockcounts;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("count-not-found")
final class CountNotFound extends NotFound {

    CountNotFound() {
        super("There is no such count.");
    }
}
