package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Lines change as long as nobody packs them. */
@ProblemCode("order-not-editable")
public final class OrderNotEditable extends Conflict {

    OrderNotEditable(OrderStatus status) {
        super("An order that is %s can't be changed.".formatted(status.code().replace('_', ' ')));
        with("order_status", status.code());
    }
}
