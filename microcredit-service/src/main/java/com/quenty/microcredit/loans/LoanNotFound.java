package com.quenty.microcredit.loans;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("loan-not-found")
public final class LoanNotFound extends NotFound {

    public LoanNotFound() {
        super("There is no such loan.");
    }
}
