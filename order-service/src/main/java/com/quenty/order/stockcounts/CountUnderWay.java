package com.quenty.order.stockcounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.util.List;

/** An item is in one count at a time, or its difference would be written down twice. */
@ProblemCode("count-under-way")
final class CountUnderWay extends Conflict {

    /** @param counts that are not over yet */
    CountUnderWay(List<String> counts) {
        super("Some of the items are being counted, or their count waits for a decision.");
        with("counts", counts);
    }
}
