package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** What was paid must stay what was ordered. */
@ProblemCode("order-paid")
public final class OrderPaid extends Conflict {

    OrderPaid() {
        super("The order is paid as it is; cancel it and place another.");
    }
}
