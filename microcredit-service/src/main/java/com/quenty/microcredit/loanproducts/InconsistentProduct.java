package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** A product whose parts, each valid, contradict each other or can't be kept. */
@ProblemCode("loan-product-inconsistent")
public final class InconsistentProduct extends RuleViolation {

    InconsistentProduct(List<Violation> violations) {
        super("No loan could be made from this product.");
        violations.forEach(each -> at(each.pointer(), each.message()));
    }

    static InconsistentProduct of(String pointer, String message) {
        return new InconsistentProduct(List.of(new Violation(pointer, message)));
    }
}
