package com.quenty.microcredit.loanpayments;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The loan has an entry by this reference: most likely the same money, reported twice. */
@ProblemCode("duplicate-payment-reference")
public final class DuplicatePaymentReference extends Conflict {

    public DuplicatePaymentReference(String paymentId) {
        super("The loan has a payment of this reference already.");
        with("payment_id", paymentId);
        at("/payment_reference", "was used by " + paymentId);
    }
}
