package com.quenty.microcredit.loans;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;

/** A figure of the loan would outgrow what we keep: 99,999,999.99 in one instalment or payment, 9,999,999,999.99 in all. */
@ProblemCode("amount-too-large")
public final class AmountTooLarge extends RuleViolation {

    private static final BigDecimal MOST_AT_ONCE = new BigDecimal("99999999.99");
    private static final BigDecimal MOST_IN_ALL = new BigDecimal("9999999999.99");

    private AmountTooLarge(BigDecimal limit) {
        super("An amount of this loan would be larger than %s.".formatted(limit.toPlainString()));
        with("limit", limit);
    }

    static BigDecimal unlessInstalment(BigDecimal amount) {
        return atMost(MOST_AT_ONCE, amount);
    }

    static BigDecimal unlessKept(BigDecimal amount) {
        return atMost(MOST_IN_ALL, amount);
    }

    private static BigDecimal atMost(BigDecimal limit, BigDecimal amount) {
        if (amount.compareTo(limit) > 0) {
            throw new AmountTooLarge(limit);
        }
        return amount;
    }
}
