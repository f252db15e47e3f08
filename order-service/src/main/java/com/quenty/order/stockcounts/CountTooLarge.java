package com.quenty.order.stockcounts;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("count-too-large")
final class CountTooLarge extends RuleViolation {

    CountTooLarge(int limit) {
        super("One count takes at most %d items; narrow it down.".formatted(limit));
        with("limit", limit);
    }
}
