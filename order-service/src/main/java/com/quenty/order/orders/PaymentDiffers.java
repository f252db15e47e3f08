package com.quenty.order.orders;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

@ProblemCode("payment-differs")
public final class PaymentDiffers extends RuleViolation {

    PaymentDiffers() {
        super("Customer, amount or currency of the payment are not those of the order.");
    }
}
