package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.DomainProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the refusals of the ledger into problems that callers can tell apart. */
final class LoanRefusals {

    private LoanRefusals() {}

    static DomainProblem problem(LoanEvent event, List<Refusal> ofLedger) {
        var refusals = ofLedger.stream()
                .map(refusal -> new Refusal(
                        refusal.reason(),
                        field(event, refusal.pointer()),
                        refusal.message(),
                        refusal.limit(),
                        refusal.later()))
                .toList();
        var first = refusals.getFirst();
        return switch (first.reason()) {
            case LOAN_CLOSED -> new LoanProblems.Closed(first);
            case LOAN_NOT_WRITTEN_OFF -> new LoanProblems.NotWrittenOff(first);
            case UNKNOWN_EVENT -> new LoanProblems.EventNotFound();
            case UNKNOWN_CHARGE -> new LoanProblems.ChargeNotFound();
            case ALREADY_REVERSED, DUPLICATE_ID, ALREADY_DISBURSED, NOT_DISBURSED ->
                new LoanProblems.AlreadyDone(first);
            case LATER_EVENT_IMPOSSIBLE -> new LoanProblems.LaterEventImpossible(first);
            case NOT_REVERSIBLE, NOTHING_TO_WAIVE -> new LoanProblems.NotReversible(first);
            case PAYMENT_EXCEEDS_BALANCE -> new LoanProblems.PaymentExceedsBalance(first);
            case REFUND_EXCEEDS_CREDIT -> new LoanProblems.RefundExceedsCredit(first);
            case AMOUNT_NOT_POSITIVE,
                    TOO_MANY_DECIMALS,
                    WRONG_PRINCIPAL,
                    BEFORE_DISBURSEMENT,
                    BEFORE_ITS_CAUSE,
                    IN_THE_FUTURE,
                    RESCHEDULE_CHANGES_NOTHING,
                    RESCHEDULE_TOO_LATE,
                    DATE_OUT_OF_ORDER,
                    RATE_NEGATIVE,
                    ROUNDS_TO_NOTHING -> new LoanProblems.ChangeRefused(refusals);
        };
    }

    /** The ledger speaks of date and amount; on the wire each kind of event has words of its own. */
    private static @Nullable String field(LoanEvent event, @Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        var date = switch (event) {
            case LoanEvent.Disbursed it -> "/disbursement_date";
            case LoanEvent.Payment it -> "/payment_date";
            case LoanEvent.Recovered it -> "/payment_date";
            case LoanEvent.CreditRefunded it -> "/payment_date";
            case LoanEvent.ChargeAdded it -> "/charge_date";
            case LoanEvent.ChargeWaived it -> "/waiver_date";
            case LoanEvent.Rescheduled it -> "/effective_date";
            case LoanEvent.WrittenOff it -> "/write_off_date";
            case LoanEvent.Reversed it -> "/date";
        };
        return switch (pointer) {
            case "/date" -> date;
            case "/amount" -> movesMoney(event) ? "/payment_amount" : pointer;
            default -> pointer;
        };
    }

    private static boolean movesMoney(LoanEvent event) {
        return event instanceof LoanEvent.Payment
                || event instanceof LoanEvent.Recovered
                || event instanceof LoanEvent.CreditRefunded;
    }
}
