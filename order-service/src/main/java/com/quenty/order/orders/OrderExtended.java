package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("order-extended")
public final class OrderExtended extends Conflict {

    OrderExtended() {
        super("The order has been extended already.");
    }
}
