package com.quenty.sample.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

final class CustomerProblems {

    private CustomerProblems() {}

    @ProblemCode("sender-unknown")
    static final class SenderUnknown extends RuleViolation {

        SenderUnknown(String customerId) {
            super("%s may not send parcels.".formatted(customerId));
        }
    }
}
