package com.quenty.microcredit.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The request names a customer whom customer-service, or the caller, does not know. */
@ProblemCode("customer-unknown")
public final class CustomerUnknown extends RuleViolation {

    public CustomerUnknown() {
        super("There is no such customer.");
        at("/customer_id", "is unknown");
    }
}
