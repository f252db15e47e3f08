package com.quenty.microcredit.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** We lend to active customers of verified companies only. */
@ProblemCode("customer-not-verified")
public final class CustomerNotVerified extends RuleViolation {

    CustomerNotVerified(String detail) {
        super(detail);
    }
}
