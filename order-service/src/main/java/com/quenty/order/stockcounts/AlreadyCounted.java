package com.quenty.order.stockcounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("already-counted")
final class AlreadyCounted extends Conflict {

    AlreadyCounted() {
        super("The count is in and waits for a decision.");
    }
}
