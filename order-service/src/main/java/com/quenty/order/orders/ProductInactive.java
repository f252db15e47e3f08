package com.quenty.order.orders;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

@ProblemCode("product-inactive")
public final class ProductInactive extends RuleViolation {

    ProductInactive(List<FieldProblem> lines) {
        super("The product is not on sale.");
        lines.forEach(line -> at(line.pointer(), line.message()));
    }
}
