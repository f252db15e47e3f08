package com.quenty.order.clients;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.Unavailable;

/** Problems of what is asked elsewhere. */
public final class ClientProblems {

    private ClientProblems() {}

    /** It is not reached, is busy, or does not know us. */
    @ProblemCode("payment-provider-unavailable")
    public static final class PaymentProviderUnavailable extends Unavailable {

        PaymentProviderUnavailable() {
            super("The payment provider can't be reached at the moment.");
        }
    }

    @ProblemCode("payment-provider-refuses")
    public static final class PaymentProviderRefuses extends RuleViolation {

        PaymentProviderRefuses(String refusal) {
            super("The payment provider refuses.");
            with("refusal", refusal);
        }
    }
}
