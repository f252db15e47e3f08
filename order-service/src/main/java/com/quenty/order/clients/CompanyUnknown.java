package com.quenty.order.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("company-unknown")
public final class CompanyUnknown extends RuleViolation {

    public CompanyUnknown(String pointer) {
        super("There is no such company, or none you may sell for.");
        at(pointer, "is no company you may sell for");
    }
}
