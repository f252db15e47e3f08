package com.quenty.order.inventory;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** More units of a bucket are to go than are there and promised to nobody. */
@ProblemCode("stock-unavailable")
public final class StockUnavailable extends RuleViolation {

    public StockUnavailable(Bucket bucket, long wanted) {
        super("%s has %d units available, not %d.".formatted(bucket.itemId(), bucket.available(), wanted));
        with("item_id", bucket.itemId());
        with("available", bucket.available());
        with("reserved", bucket.reserved());
    }
}
