package com.quenty.order.orders;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** A line keeps its price only for the units that were ordered at it. */
@ProblemCode("price-changed")
public final class PriceChanged extends RuleViolation {

    PriceChanged(List<FieldProblem> lines) {
        super("The product has another price now than the line; order more of it by a new line.");
        lines.forEach(line -> at(line.pointer(), line.message()));
    }
}
