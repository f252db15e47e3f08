package com.quenty.microcredit.loans;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("loan-event-not-found")
public final class LoanEventNotFound extends NotFound {

    public LoanEventNotFound() {
        super("Nothing of this id has happened to the loan.");
    }
}
