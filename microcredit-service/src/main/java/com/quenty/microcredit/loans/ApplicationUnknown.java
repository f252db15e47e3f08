package com.quenty.microcredit.loans;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** What is to be paid out names an application that does not exist or that the caller may not know of. */
@ProblemCode("application-unknown")
public final class ApplicationUnknown extends RuleViolation {

    ApplicationUnknown() {
        super("There is no such credit application.");
        at("/application_id", "is not known");
    }
}
