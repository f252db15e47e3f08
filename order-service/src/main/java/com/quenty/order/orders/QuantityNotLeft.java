package com.quenty.order.orders;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** More is to be packed than is left of a line. */
@ProblemCode("quantity-not-left")
public final class QuantityNotLeft extends RuleViolation {

    QuantityNotLeft(FieldProblem line) {
        super("So many units are not left to be packed.");
        at(line.pointer(), line.message());
    }
}
