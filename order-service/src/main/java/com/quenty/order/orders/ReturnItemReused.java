package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("return-item-reused")
public final class ReturnItemReused extends Conflict {

    ReturnItemReused() {
        super("This returned item was taken in with other content.");
    }
}
