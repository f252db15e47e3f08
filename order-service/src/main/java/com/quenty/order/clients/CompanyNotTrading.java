package com.quenty.order.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("company-not-trading")
public final class CompanyNotTrading extends RuleViolation {

    public CompanyNotTrading(String pointer) {
        super("The company does not trade at the moment.");
        at(pointer, "does not trade");
    }
}
