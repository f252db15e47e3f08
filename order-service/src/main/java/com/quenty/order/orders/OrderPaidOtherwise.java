package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("order-paid-otherwise")
public final class OrderPaidOtherwise extends Conflict {

    OrderPaidOtherwise() {
        super("The order has been paid by another loan.");
    }
}
