package com.quenty.customer.companies;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The company does not trade any more; reactivate it first. */
@ProblemCode("company-inactive")
public final class CompanyInactive extends Conflict {

    public CompanyInactive() {
        super("The company is not active.");
    }
}
