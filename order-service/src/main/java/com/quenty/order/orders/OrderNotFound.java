package com.quenty.order.orders;

import com.quenty.order.ordernumbers.OrderNumber;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("order-not-found")
public final class OrderNotFound extends NotFound {

    /** @param asked tells a person at the phone whether it is worth reading the number again */
    OrderNotFound(String asked) {
        super(
                OrderNumber.parse(asked).isPresent()
                        ? "There is no such order."
                        : "There is no such order; the number has a typing error.");
    }
}
