package com.quenty.order.orders;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Lines name products that do not exist, or that another company sells. */
@ProblemCode("product-unknown")
public final class ProductUnknown extends RuleViolation {

    ProductUnknown(List<FieldProblem> lines) {
        super("The company sells no such product.");
        lines.forEach(line -> at(line.pointer(), line.message()));
    }
}
