package com.quenty.order.fulfilments;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("fulfilment-not-found")
public final class FulfilmentNotFound extends NotFound {

    FulfilmentNotFound() {
        super("The order has no such fulfilment.");
    }
}
