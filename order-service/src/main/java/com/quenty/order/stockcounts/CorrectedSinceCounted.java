package com.quenty.order.stockcounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.util.List;

/** Somebody has seen to the difference already; to write it down as well would correct it twice. */
@ProblemCode("corrected-since-counted")
final class CorrectedSinceCounted extends Conflict {

    /** @param items that differed and were corrected by hand since */
    CorrectedSinceCounted(List<String> items) {
        super("Some of the items have been corrected since they were counted; reject the count and count them again.");
        with("items", items);
    }
}
