package com.quenty.microcredit.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals that follow from the answers of other services. */
public final class ClientProblems {

    private ClientProblems() {}

    /** Only active customers of verified companies get credit. */
    @ProblemCode("customer-not-verified")
    public static final class CustomerNotVerified extends RuleViolation {

        CustomerNotVerified(String detail) {
            super(detail);
        }
    }

    /** The request names an order that does not exist or belongs to another customer. */
    @ProblemCode("order-unknown")
    static final class OrderUnknown extends RuleViolation {

        OrderUnknown() {
            super("The customer has no such order.");
            at("/order_number", "is unknown");
        }
    }
}
