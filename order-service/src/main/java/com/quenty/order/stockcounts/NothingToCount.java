package com.quenty.order.stockcounts;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("nothing-to-count")
final class NothingToCount extends RuleViolation {

    NothingToCount() {
        super("There are no such inventory items.");
    }
}
