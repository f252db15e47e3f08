package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Nothing comes back that has not arrived; perhaps the news of its arrival has not come yet. */
@ProblemCode("return-exceeds-delivered")
public final class ReturnExceedsDelivered extends Conflict {

    ReturnExceedsDelivered(int returnable) {
        super("Only %d units of the line have been delivered and not returned.".formatted(returnable));
        with("returnable_quantity", returnable);
    }
}
