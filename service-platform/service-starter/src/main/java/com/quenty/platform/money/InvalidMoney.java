package com.quenty.platform.money;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** An unknown currency, more decimals than the currency has, or two currencies in one sum. */
@ProblemCode("invalid-money")
public final class InvalidMoney extends RuleViolation {

    InvalidMoney(String detail) {
        super(detail);
    }
}
