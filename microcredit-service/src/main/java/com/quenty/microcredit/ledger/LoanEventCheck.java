package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.Refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event is possible in the state that a replay has reached when its turn comes. It is given that state and
 * nothing else of the loan: neither today's state nor other events can be asked.
 */
final class LoanEventCheck {

    private final LoanState then;
    private final List<Refusal> found = new ArrayList<>();

    private LoanEventCheck(LoanState then) {
        this.then = then;
    }

    /**
     * @param then the state that the event meets
     * @param mayOverpay whether more than what was written off may be recovered
     */
    static List<Refusal> of(LoanEvent event, LoanState then, boolean mayOverpay) {
        var check = new LoanEventCheck(then);
        switch (event) {
            case Payment it -> check.open();
            case LoanEvent.ChargeAdded it -> check.notWrittenOff();
            case ChargeWaived it -> check.waive(it);
            case Rescheduled it -> check.reschedule(it);
            case LoanEvent.WrittenOff it -> check.open();
            case Recovered it -> check.recover(it, mayOverpay);
            case CreditRefunded it -> check.refund(it);
            case LoanEvent.Disbursed it -> {}
            case LoanEvent.Reversed it -> {}
        }
        return List.copyOf(check.found);
    }

    /** @param after the state once the payment is in */
    static List<Refusal> overpayment(Payment event, LoanState then, LoanState after) {
        var check = new LoanEventCheck(then);
        check.overpay(event, after);
        return List.copyOf(check.found);
    }

    private void overpay(Payment event, LoanState after) {
        var beyond = after.overpaid().subtract(then.overpaid());
        if (beyond.signum() > 0) {
            var most = event.amount().subtract(beyond);
            found.add(new Refusal(
                    Reason.PAYMENT_EXCEEDS_BALANCE,
                    "/amount",
                    "is more than the %s that pay the loan off".formatted(most.toPlainString()),
                    most,
                    null));
        }
    }

    private boolean open() {
        if (then.status().closed()) {
            refuse(
                    Reason.LOAN_CLOSED,
                    null,
                    "On %s the loan is %s.".formatted(then.asOf(), then.status().code()));
        }
        return !then.status().closed();
    }

    /** A loan that was paid off owes again. */
    private void notWrittenOff() {
        if (then.status() == LoanStatus.WRITTEN_OFF) {
            refuse(Reason.LOAN_CLOSED, null, "On %s the loan is written_off.".formatted(then.asOf()));
        }
    }

    private void waive(ChargeWaived event) {
        var charge = then.charges().stream()
                .filter(each -> Objects.equals(each.id(), event.charge()))
                .findFirst()
                .orElse(null);
        if (charge == null) {
            refuse(Reason.UNKNOWN_CHARGE, null, "The loan has no charge of this id.");
        } else if (charge.amount().outstanding().signum() == 0) {
            refuse(Reason.NOTHING_TO_WAIVE, null, "On %s nothing of the charge is open.".formatted(then.asOf()));
        }
    }

    private void reschedule(Rescheduled event) {
        if (!open()) {
            return;
        }
        var coming = then.planned().stream()
                .filter(row -> row.due().isAfter(event.on()))
                .toList();
        if (coming.isEmpty()) {
            refuse(Reason.RESCHEDULE_TOO_LATE, "/date", "no instalment falls due after it");
        } else if (event.nextDueDate() != null
                && !event.nextDueDate()
                        .isAfter(later(event.on(), coming.getFirst().from()))) {
            refuse(Reason.DATE_OUT_OF_ORDER, "/next_due_date", "must lie after the last due date and the reschedule");
        } else if (coming.size() + event.furtherInstalments() < 1) {
            refuse(Reason.RESCHEDULE_TOO_LATE, "/further_instalments", "must leave an instalment");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void recover(Recovered event, boolean mayOverpay) {
        if (then.status() != LoanStatus.WRITTEN_OFF) {
            refuse(Reason.LOAN_NOT_WRITTEN_OFF, null, "Only a loan that was written off has recoveries.");
            return;
        }
        // Only goods that came back may be worth more: they are here, whatever the loan says.
        var most = then.writtenOff().subtract(then.recovered());
        if (!mayOverpay && event.amount().compareTo(most) > 0) {
            found.add(new Refusal(
                    Reason.PAYMENT_EXCEEDS_BALANCE,
                    "/amount",
                    "is more than the %s that were written off and not recovered yet".formatted(most.toPlainString()),
                    most,
                    null));
        }
    }

    private void refund(CreditRefunded event) {
        if (event.amount().compareTo(then.overpaid()) > 0) {
            found.add(new Refusal(
                    Reason.REFUND_EXCEEDS_CREDIT,
                    "/amount",
                    "is more than the credit of " + then.overpaid().toPlainString(),
                    then.overpaid(),
                    null));
        }
    }

    private void refuse(Reason reason, @Nullable String pointer, String message) {
        found.add(new Refusal(reason, pointer, message, null, null));
    }
}
