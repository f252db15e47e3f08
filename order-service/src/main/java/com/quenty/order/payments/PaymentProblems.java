package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of payments. */
public final class PaymentProblems {

    private PaymentProblems() {}

    @ProblemCode("payment-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("The order has no such payment.");
        }
    }

    /** Nothing is to be paid for an order that was cancelled or has expired, unless a bank has taken what had been refunded. */
    @ProblemCode("order-not-payable")
    public static final class OrderNotPayable extends Conflict {

        public OrderNotPayable() {
            super("The order was cancelled or has expired, and owes nothing.");
        }
    }

    @ProblemCode("payment-currency-differs")
    public static final class CurrencyDiffers extends RuleViolation {

        public CurrencyDiffers(String currency) {
            super("The order is in %s.".formatted(currency));
            at("/currency", "is not that of the order");
        }
    }

    /** The reference belongs to another payment, refund or dispute of the company, by the same provider or method. */
    @ProblemCode("payment-reference-taken")
    public static final class ReferenceTaken extends Conflict {

        ReferenceTaken() {
            super("The reference belongs to another payment, refund or dispute already.");
            at("/external_reference", "is taken");
        }
    }

    /** A method that is recorded by what moves the money, not by people. */
    @ProblemCode("payment-method-reserved")
    public static final class MethodReserved extends RuleViolation {

        MethodReserved(PaymentMethod method) {
            super("Payments by %s are not recorded by hand.".formatted(method.code()));
            at("/method", "is not recorded by hand");
        }
    }

    @ProblemCode("capture-exceeds-authorised")
    public static final class CaptureExceedsAuthorised extends RuleViolation {

        public CaptureExceedsAuthorised(Money capturable) {
            super("Only %s can be captured.".formatted(capturable));
            at("/amount", "is more than can be captured");
            with("capturable_amount", capturable.amount());
        }
    }

    /** More would be taken back than was captured. */
    @ProblemCode("charge-back-exceeds-captured")
    public static final class ChargeBackExceedsCaptured extends RuleViolation {

        ChargeBackExceedsCaptured(Money left) {
            super("Only %s of the payment can be taken back.".formatted(left));
            at("/amount", "is more than is left");
            with("remaining_amount", left.amount());
        }
    }

    /** Nobody can take money back that came by this method. */
    @ProblemCode("charge-back-impossible")
    public static final class ChargeBackImpossible extends RuleViolation {

        ChargeBackImpossible(PaymentMethod method) {
            super("Payments by %s can't be charged back. Money that is given back is a refund."
                    .formatted(method.code()));
        }
    }

    /** The provider does not give it up: it is completed, or was given up before. */
    @ProblemCode("payment-not-voidable")
    public static final class NotVoidable extends Conflict {

        NotVoidable() {
            super("The provider can't give the payment up: it is completed, or was given up before.");
        }
    }

    /** Nothing is left to be paid. */
    @ProblemCode("nothing-to-pay")
    public static final class NothingToPay extends Conflict {

        public NothingToPay() {
            super("The order is paid.");
        }
    }

    /** A payment that a provider, the ledger of store credit or a loan moves. */
    @ProblemCode("payment-moved-elsewhere")
    public static final class MovedElsewhere extends Conflict {

        public MovedElsewhere() {
            super("People do not move this payment: a provider, the store credit or a loan does.");
        }
    }

    /** Store credit, online payments and payments of an order that has ended take what is owed, not more. */
    @ProblemCode("payment-more-than-owed")
    public static final class MoreThanOwed extends RuleViolation {

        public MoreThanOwed(Money outstanding) {
            super("Only %s is owed.".formatted(outstanding));
            at("/amount", "is more than is owed");
            with("outstanding_amount", outstanding.amount());
        }
    }
}
