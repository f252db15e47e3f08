package com.quenty.microcredit.offers;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** The product, the law or our columns do not allow a loan of these figures. */
@ProblemCode("terms-outside-product")
public final class TermsOutsideProduct extends RuleViolation {

    public TermsOutsideProduct(List<Violation> violations) {
        super("No loan of this product can have these figures.");
        violations.forEach(violation -> at(violation.pointer(), violation.message()));
    }
}
