package com.quenty.microcredit.loanproducts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("duplicate-loan-product")
public final class DuplicateLoanProduct extends Conflict {

    DuplicateLoanProduct(String code) {
        super("There is a loan product %s already; make a new version of it.".formatted(code));
        at("/code", "is taken");
    }
}
