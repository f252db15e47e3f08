package com.quenty.microcredit.loans;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("charge-not-found")
public final class ChargeNotFound extends NotFound {

    public ChargeNotFound() {
        super("The loan has no such charge.");
    }
}
