package com.quenty.customer.companies;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** There is nothing yet that could be checked. */
@ProblemCode("registration-incomplete")
final class RegistrationIncomplete extends RuleViolation {

    RegistrationIncomplete(boolean businessNameMissing, boolean documentMissing) {
        super("A company is verified by its legal name and a document.");
        if (businessNameMissing) {
            at("/business_name", "is missing");
        }
        if (documentMissing) {
            at("/document_number", "is missing");
        }
    }
}
