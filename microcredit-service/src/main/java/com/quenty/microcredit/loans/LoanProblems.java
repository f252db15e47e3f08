package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.List;

/** Problems of loans. */
public final class LoanProblems {

    private LoanProblems() {}

    @ProblemCode("loan-not-found")
    public static final class LoanNotFound extends NotFound {

        public LoanNotFound() {
            super("There is no such loan.");
        }
    }

    @ProblemCode("loan-event-not-found")
    public static final class EventNotFound extends NotFound {

        public EventNotFound() {
            super("Nothing of this id has happened to the loan.");
        }
    }

    @ProblemCode("charge-not-found")
    public static final class ChargeNotFound extends NotFound {

        public ChargeNotFound() {
            super("The loan has no such charge.");
        }
    }

    /** The request names an application that does not exist or is outside the caller's data scope. */
    @ProblemCode("application-unknown")
    public static final class ApplicationUnknown extends RuleViolation {

        ApplicationUnknown() {
            super("There is no such credit application.");
            at("/application_id", "is not known");
        }
    }

    /** On the day of the change the loan owes nothing or is written off; only an active one can be changed this way. */
    @ProblemCode("loan-closed")
    public static final class Closed extends Conflict {

        Closed(Refusal refusal) {
            super(refusal.message());
        }
    }

    /** Only a loan that was written off has recoveries. */
    @ProblemCode("loan-not-written-off")
    public static final class NotWrittenOff extends Conflict {

        NotWrittenOff(Refusal refusal) {
            super(refusal.message());
        }
    }

    /** It happened before and happens once. */
    @ProblemCode("already-done")
    public static final class AlreadyDone extends Conflict {

        AlreadyDone(Refusal refusal) {
            super(refusal.message());
        }
    }

    /**
     * It can't be taken back, or there is nothing left of it to take back; or a later event would no longer be
     * possible, which {@code event_id} names; or the plan would round to nothing without it.
     */
    @ProblemCode("not-reversible")
    public static final class NotReversible extends Conflict {

        NotReversible(Refusal refusal) {
            super(refusal.message());
            name(this, refusal);
        }
    }

    /** Back-dated, and a later event would no longer be possible; {@code event_id} names it. */
    @ProblemCode("later-event-impossible")
    public static final class LaterEventImpossible extends Conflict {

        LaterEventImpossible(Refusal refusal) {
            super(refusal.message());
            name(this, refusal);
        }
    }

    private static void name(DomainProblem problem, Refusal refusal) {
        var later = refusal.later();
        if (later != null) {
            problem.with("event_id", later);
        }
    }

    /** Well formed, but it could not have happened to this loan; {@link #errors} says what is wrong. */
    @ProblemCode("loan-change-refused")
    public static final class ChangeRefused extends RuleViolation {

        ChangeRefused(List<Refusal> refusals) {
            super("This can't happen to the loan as it stands.");
            for (var refusal : refusals) {
                var pointer = refusal.pointer();
                at(pointer == null ? "" : pointer, refusal.message());
            }
        }

        private ChangeRefused(String pointer, String message) {
            super("This can't happen to the loan as it stands.");
            at(pointer, message);
        }

        public static ChangeRefused because(String pointer, String message, Object... values) {
            return new ChangeRefused(pointer, message.formatted(values));
        }
    }

    /**
     * The payment exceeds the pay-off amount and the request does not allow that; or the recovery exceeds the amount
     * that was written off.
     */
    @ProblemCode("payment-exceeds-balance")
    public static final class PaymentExceedsBalance extends RuleViolation {

        PaymentExceedsBalance(Refusal refusal) {
            super("The amount is too large.");
            var limit = refusal.limit();
            if (limit != null) {
                with("limit", limit);
            }
            var pointer = refusal.pointer();
            at(pointer == null ? "" : pointer, refusal.message());
        }
    }

    /** The customer has less to get back. */
    @ProblemCode("refund-exceeds-credit")
    public static final class RefundExceedsCredit extends RuleViolation {

        RefundExceedsCredit(Refusal refusal) {
            super("The amount is too large.");
            var limit = refusal.limit();
            if (limit != null) {
                with("limit", limit);
            }
            var pointer = refusal.pointer();
            at(pointer == null ? "" : pointer, refusal.message());
        }
    }

    /**
     * A figure of the loan would outgrow what we keep: 99,999,999.99 in one instalment or payment, 9,999,999,999.99 in
     * all.
     */
    @ProblemCode("amount-too-large")
    public static final class AmountTooLarge extends RuleViolation {

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
}
