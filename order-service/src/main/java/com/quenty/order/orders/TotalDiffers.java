package com.quenty.order.orders;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The caller has shown somebody another total than we would charge; {@code total_amount} is ours. */
@ProblemCode("total-differs")
public final class TotalDiffers extends RuleViolation {

    TotalDiffers(Money ours) {
        super("The total is %s.".formatted(ours));
        at("/total_amount", "is not the sum of the lines");
        with("total_amount", ours.amount());
    }
}
