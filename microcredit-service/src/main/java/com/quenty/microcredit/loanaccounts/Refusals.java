package com.quenty.microcredit.loanaccounts;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.DomainProblem;
import java.util.List;

/** What the guard of the ledger refuses, as problems that callers can tell apart. */
final class Refusals {

    private Refusals() {}

    static DomainProblem problem(List<Refusal> refusals) {
        var first = refusals.getFirst();
        return switch (first.reason()) {
            case LOAN_CLOSED -> new LoanClosed(first);
            case LOAN_NOT_WRITTEN_OFF -> new LoanNotWrittenOff(first);
            case UNKNOWN_EVENT -> new LoanEventNotFound();
            case UNKNOWN_CHARGE -> new ChargeNotFound();
            case ALREADY_REVERSED, DUPLICATE_ID, ALREADY_DISBURSED, NOT_DISBURSED -> new AlreadyDone(first);
            case NOT_REVERSIBLE, NOTHING_TO_WAIVE -> new NotReversible(first);
            case PAYMENT_EXCEEDS_BALANCE -> new PaymentExceedsBalance(first);
            case REFUND_EXCEEDS_CREDIT -> new RefundExceedsCredit(first);
            case AMOUNT_NOT_POSITIVE,
                    TOO_MANY_DECIMALS,
                    WRONG_PRINCIPAL,
                    BEFORE_DISBURSEMENT,
                    IN_THE_FUTURE,
                    RESCHEDULE_CHANGES_NOTHING,
                    RESCHEDULE_TOO_LATE,
                    DATE_OUT_OF_ORDER,
                    RATE_NEGATIVE -> new LoanChangeRefused(refusals);
        };
    }
}
