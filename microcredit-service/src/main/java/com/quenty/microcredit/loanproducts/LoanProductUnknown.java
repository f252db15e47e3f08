package com.quenty.microcredit.loanproducts;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A request names a product that does not exist. */
@ProblemCode("loan-product-unknown")
public final class LoanProductUnknown extends RuleViolation {

    LoanProductUnknown(String code) {
        super("There is no loan product %s.".formatted(code));
        at("/product_code", "is not known");
    }
}
