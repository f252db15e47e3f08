package com.quenty.microcredit.loanpayments;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("loan-payment-not-found")
public final class PaymentNotFound extends NotFound {

    PaymentNotFound() {
        super("The loan has no such payment.");
    }
}
