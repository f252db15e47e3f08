package com.quenty.order.orders;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** More than an order can be worth. */
@ProblemCode("amount-too-large")
public final class AmountTooLarge extends RuleViolation {

    AmountTooLarge(String pointer) {
        super("An order can't be worth more than %s.".formatted(Order.MAX_AMOUNT.toPlainString()));
        at(pointer, "is worth more than " + Order.MAX_AMOUNT.toPlainString());
    }
}
