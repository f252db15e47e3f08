package com.quenty.microcredit.loanpayments;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of loan payments. */
public final class LoanPaymentProblems {

    private LoanPaymentProblems() {}

    @ProblemCode("loan-payment-not-found")
    public static final class LoanPaymentNotFound extends NotFound {

        LoanPaymentNotFound() {
            super("The loan has no such payment.");
        }
    }

    /** The loan has an entry by this reference: most likely the same money, reported twice. */
    @ProblemCode("duplicate-payment-reference")
    public static final class DuplicatePaymentReference extends Conflict {

        public DuplicatePaymentReference(String paymentId) {
            super("The loan has a payment of this reference already.");
            with("payment_id", paymentId);
            at("/payment_reference", "was used by " + paymentId);
        }
    }

    /** Money of another currency than the loan's; nothing is converted. */
    @ProblemCode("currency-differs")
    public static final class CurrencyDiffers extends RuleViolation {

        CurrencyDiffers(String currency) {
            super("The loan is in %s.".formatted(currency));
            at("/currency", "must be " + currency);
        }
    }
}
