package com.quenty.microcredit.loanproducts;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("loan-product-not-found")
public final class LoanProductNotFound extends NotFound {

    LoanProductNotFound() {
        super("There is no such loan product.");
    }
}
