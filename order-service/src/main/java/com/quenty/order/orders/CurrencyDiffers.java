package com.quenty.order.orders;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** An order has one currency, and we change no money. */
@ProblemCode("currency-differs")
public final class CurrencyDiffers extends RuleViolation {

    CurrencyDiffers(List<FieldProblem> lines) {
        super("The product is sold in another currency than the order's.");
        lines.forEach(line -> at(line.pointer(), line.message()));
    }
}
