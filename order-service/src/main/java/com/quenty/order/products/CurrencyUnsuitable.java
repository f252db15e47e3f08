package com.quenty.order.products;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The currency has more decimals than prices are kept with; rounding them away would be selling at another price. */
@ProblemCode("currency-unsuitable")
final class CurrencyUnsuitable extends RuleViolation {

    CurrencyUnsuitable(String currency) {
        super("%s has more decimals than the two that prices are kept with.".formatted(currency));
        at("/currency", "has more than two decimals");
    }
}
