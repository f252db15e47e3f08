package com.quenty.microcredit.loanpayments;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Money of another currency than the loan's; nothing is converted. */
@ProblemCode("currency-differs")
public final class CurrencyDiffers extends RuleViolation {

    CurrencyDiffers(String currency) {
        super("The loan is in %s.".formatted(currency));
        at("/currency", "must be " + currency);
    }
}
