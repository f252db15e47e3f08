package com.quenty.customer.companies;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("company-not-found")
public final class CompanyNotFound extends NotFound {

    public CompanyNotFound() {
        super("There is no such company.");
    }
}
