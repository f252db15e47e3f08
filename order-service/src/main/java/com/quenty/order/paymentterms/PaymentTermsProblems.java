package com.quenty.order.paymentterms;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

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

    /** The order would take more in cash than the company wants to. */
    @ProblemCode("cash-beyond-limit")
    public static final class CashBeyondLimit extends RuleViolation {

        CashBeyondLimit(Money limit) {
            super("The company takes at most %s in cash for an order.".formatted(limit));
            at("/amount", "is beyond the limit, with the cash so far");
            with("max_cash_amount", limit.amount());
        }
    }

    /** The customer would have more store credit than people may grant. */
    @ProblemCode("store-credit-beyond-limit")
    public static final class StoreCreditBeyondLimit extends RuleViolation {

        StoreCreditBeyondLimit(Money limit) {
            super("People grant a customer at most %s of store credit.".formatted(limit));
            at("/amount", "is beyond the limit, with the store credit so far");
            with("max_store_credit_amount", limit.amount());
        }
    }
}
