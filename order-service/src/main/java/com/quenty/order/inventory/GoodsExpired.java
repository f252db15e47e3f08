package com.quenty.order.inventory;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Expired goods don't go on sale; they may be received into quarantine. */
@ProblemCode("goods-expired")
public final class GoodsExpired extends RuleViolation {

    public GoodsExpired() {
        super("The goods have expired; they can only lie in quarantine.");
        at("/expiry_date", "is over");
    }
}
