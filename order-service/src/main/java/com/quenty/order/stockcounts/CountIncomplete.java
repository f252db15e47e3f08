package com.quenty.order.stockcounts;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Collection;

/** Some items have not been counted; an empty shelf is a zero. */
@ProblemCode("count-incomplete")
final class CountIncomplete extends RuleViolation {

    CountIncomplete(Collection<String> missing) {
        super("%d items have not been counted.".formatted(missing.size()));
        with("missing", missing.stream().sorted().toList());
    }
}
