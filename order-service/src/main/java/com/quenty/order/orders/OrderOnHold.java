package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("order-on-hold")
public final class OrderOnHold extends Conflict {

    OrderOnHold() {
        super("The order is on hold; resume it first.");
    }
}
