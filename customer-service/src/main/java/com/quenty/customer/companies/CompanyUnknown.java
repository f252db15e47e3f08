package com.quenty.customer.companies;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A request names a company that does not exist, or that the caller may not know of. */
@ProblemCode("company-unknown")
final class CompanyUnknown extends RuleViolation {

    CompanyUnknown() {
        super("There is no such company.");
        at("/company_id", "is not known");
    }
}
