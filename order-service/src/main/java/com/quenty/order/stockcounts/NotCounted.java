package com.quenty.order.stockcounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("not-awaiting-approval")
final class NotCounted extends Conflict {

    NotCounted(CountStatus status) {
        super("There is nothing to decide about.");
        with("count_status", status.code());
    }
}
