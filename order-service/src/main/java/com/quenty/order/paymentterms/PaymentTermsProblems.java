package com.quenty.order.paymentterms;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of payment terms. */
public final class PaymentTermsProblems {

    private PaymentTermsProblems() {}

    @ProblemCode("payment-terms-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The company has no payment terms that are valid from this day.");
        }
    }

    /** The order is not paid as far as the company wants before this. */
    @ProblemCode("payment-awaited")
    public static final class PaymentAwaited extends Conflict {

        PaymentAwaited(String step, Money missing) {
            super("Before %s, %s more has to be paid.".formatted(step, missing));
            with("missing_amount", missing.amount());
        }
    }
}
