package com.quenty.microcredit.loanproducts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Loans that were made from it go on; new ones are made from others. */
@ProblemCode("loan-product-retired")
public final class LoanProductRetired extends Conflict {

    LoanProductRetired(String code) {
        super("The loan product %s is retired.".formatted(code));
    }
}
