package com.quenty.order.products;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** A body names products that do not exist, or that another company sells. */
@ProblemCode("product-unknown")
public final class ProductUnknown extends RuleViolation {

    public ProductUnknown(List<FieldProblem> fields) {
        super("The company sells no such product.");
        fields.forEach(field -> at(field.pointer(), field.message()));
    }

    public static ProductUnknown in(String pointer) {
        return new ProductUnknown(List.of(new FieldProblem(pointer, "is no product of the company")));
    }
}
