package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.ledger.Refusal.Reason;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event may join those that a loan already has. The replay itself takes everything; this check keeps
 * out, before it is written, whatever must not happen.
 */
public final class LoanGuard {

    private final LoanTerms terms;
    private final Collection<? extends LoanEvent> events;
    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    private LoanGuard(LoanTerms terms, Collection<? extends LoanEvent> events, LocalDate today) {
        this.terms = terms;
        this.events = events;
        this.today = today;
    }

    /**
     * @param today the business date
     * @param mayOverpay whether the payer has said that more than the pay-off sum is meant
     * @return empty when the event may be written
     */
    public static List<Refusal> check(
            LoanTerms terms,
            Collection<? extends LoanEvent> events,
            LoanEvent event,
            LocalDate today,
            boolean mayOverpay) {
        var guard = new LoanGuard(terms, events, today);
        guard.check(event, mayOverpay);
        return List.copyOf(guard.found);
    }

    private void check(LoanEvent event, boolean mayOverpay) {
        if (events.stream().anyMatch(each -> each.id().equals(event.id()))) {
            refuse(Reason.DUPLICATE_ID, null, "An event of this id exists.");
            return;
        }
        if (event.on().isAfter(today)) {
            refuse(Reason.IN_THE_FUTURE, "/date", "is after today, " + today);
        }
        var disbursed = events.stream()
                .filter(Disbursed.class::isInstance)
                .map(Disbursed.class::cast)
                .findFirst()
                .orElse(null);
        if (event instanceof Disbursed it) {
            disburse(it, disbursed);
            return;
        }
        if (disbursed == null) {
            refuse(Reason.NOT_DISBURSED, null, "The loan was not disbursed yet.");
            return;
        }
        if (event.on().isBefore(disbursed.on())) {
            refuse(Reason.BEFORE_DISBURSEMENT, "/date", "is before the disbursement, " + disbursed.on());
        }
        var now = LoanReplay.replay(terms, events, today);
        switch (event) {
            case Payment it -> pay(it, now, mayOverpay);
            case Reversed it -> reverse(it, now);
            case ChargeAdded it -> charge(it, now, disbursed);
            case ChargeWaived it -> waive(it, now);
            case Rescheduled it -> reschedule(it, now);
            case WrittenOff it -> open(now);
            case Recovered it -> recover(it, now, mayOverpay);
            case CreditRefunded it -> refund(it, now);
            case Disbursed it -> throw new IllegalStateException("checked above");
        }
    }

    private void disburse(Disbursed event, @Nullable Disbursed earlier) {
        money(event.amount());
        if (earlier != null) {
            refuse(Reason.ALREADY_DISBURSED, null, "The loan was disbursed on %s.".formatted(earlier.on()));
        }
        if (event.amount().compareTo(terms.principal()) != 0) {
            refuse(
                    Reason.WRONG_PRINCIPAL,
                    "/amount",
                    "must be the agreed " + terms.principal().toPlainString());
        }
        var firstDue = terms.firstDueDate();
        if (firstDue != null && !firstDue.isAfter(event.on())) {
            refuse(Reason.DATE_OUT_OF_ORDER, "/date", "must be before the first due date, " + firstDue);
        }
    }

    private void pay(Payment event, LoanState now, boolean mayOverpay) {
        money(event.amount());
        if (!open(now) || mayOverpay || !found.isEmpty()) {
            return;
        }
        // Asked of the state it leads to, not of a quote: back-dated, it may save interest since.
        var after = LoanReplay.preview(terms, events, event, today);
        if (after.overpaid().compareTo(now.overpaid()) > 0) {
            var most = event.amount().subtract(after.overpaid());
            found.add(new Refusal(
                    Reason.PAYMENT_EXCEEDS_BALANCE,
                    "/amount",
                    "is more than the %s that pay the loan off".formatted(most.toPlainString()),
                    most));
        }
    }

    private void reverse(Reversed event, LoanState now) {
        var target = events.stream()
                .filter(each -> each.id().equals(event.target()))
                .findFirst()
                .orElse(null);
        boolean gone = events.stream()
                .anyMatch(each -> each instanceof Reversed it && it.target().equals(event.target()));
        if (target == null) {
            refuse(Reason.UNKNOWN_EVENT, null, "The loan has no event of this id.");
        } else if (gone) {
            refuse(Reason.ALREADY_REVERSED, null, "It was reversed before.");
        } else if (target instanceof Reversed || target instanceof Disbursed) {
            refuse(Reason.NOT_REVERSIBLE, null, "It can't be reversed.");
        } else if (target instanceof ChargeAdded && now.status() == LoanStatus.WRITTEN_OFF) {
            // Less would have been written off than the books say, and perhaps less than was recovered.
            refuse(Reason.LOAN_CLOSED, null, "The write-off has to be reversed before a charge is.");
        } else if (target instanceof WrittenOff && events.stream().anyMatch(this::standingRecovery)) {
            // They would be money that paid nothing.
            refuse(Reason.NOT_REVERSIBLE, null, "Later recoveries have to be reversed first.");
        }
    }

    private boolean standingRecovery(LoanEvent event) {
        return event instanceof Recovered
                && events.stream()
                        .noneMatch(each ->
                                each instanceof Reversed it && it.target().equals(event.id()));
    }

    private void charge(ChargeAdded event, LoanState now, Disbursed disbursed) {
        if (event.amount().value().signum() == 0) {
            refuse(Reason.AMOUNT_NOT_POSITIVE, "/value", "must be greater than 0");
        }
        if (event.due().isBefore(disbursed.on())) {
            refuse(Reason.BEFORE_DISBURSEMENT, "/due_date", "is before the disbursement, " + disbursed.on());
        }
        open(now);
    }

    private void waive(ChargeWaived event, LoanState now) {
        var charge = now.charges().stream()
                .filter(each -> Objects.equals(each.id(), event.charge()))
                .findFirst()
                .orElse(null);
        if (charge == null) {
            refuse(Reason.UNKNOWN_CHARGE, null, "The loan has no charge of this id.");
        } else if (charge.amount().outstanding().signum() == 0) {
            refuse(Reason.NOTHING_TO_WAIVE, null, "Nothing of the charge is open.");
        }
    }

    private void reschedule(Rescheduled event, LoanState now) {
        if (!open(now)) {
            return;
        }
        var rate = event.annualRate();
        if (event.nextDueDate() == null && rate == null && event.furtherInstalments() == 0) {
            refuse(Reason.RESCHEDULE_CHANGES_NOTHING, null, "Neither date nor rate nor term would change.");
        }
        if (rate != null && rate.signum() < 0) {
            refuse(Reason.RATE_NEGATIVE, "/annual_rate", "must not be negative");
        }
        var coming = now.instalments().stream()
                .filter(row -> row.due().isAfter(event.on()))
                .toList();
        if (coming.isEmpty()) {
            refuse(Reason.RESCHEDULE_TOO_LATE, "/date", "no instalment falls due after it");
        } else if (event.nextDueDate() != null
                && !event.nextDueDate()
                        .isAfter(
                                event.on().isAfter(coming.getFirst().from())
                                        ? event.on()
                                        : coming.getFirst().from())) {
            refuse(Reason.DATE_OUT_OF_ORDER, "/next_due_date", "must lie after the last due date and the reschedule");
        } else if (coming.size() + event.furtherInstalments() < 1) {
            refuse(Reason.RESCHEDULE_TOO_LATE, "/further_instalments", "must leave an instalment");
        }
    }

    private void recover(Recovered event, LoanState now, boolean mayOverpay) {
        money(event.amount());
        if (now.status() != LoanStatus.WRITTEN_OFF) {
            refuse(Reason.LOAN_NOT_WRITTEN_OFF, null, "Only a loan that was written off has recoveries.");
            return;
        }
        // Only goods that came back may be worth more: they are here, whatever the loan says.
        var most = now.writtenOff().subtract(now.recovered());
        if (!mayOverpay && event.amount().compareTo(most) > 0) {
            found.add(new Refusal(
                    Reason.PAYMENT_EXCEEDS_BALANCE,
                    "/amount",
                    "is more than the %s that were written off and not recovered yet".formatted(most.toPlainString()),
                    most));
        }
    }

    private void refund(CreditRefunded event, LoanState now) {
        money(event.amount());
        if (event.amount().compareTo(now.overpaid()) > 0) {
            found.add(new Refusal(
                    Reason.REFUND_EXCEEDS_CREDIT,
                    "/amount",
                    "is more than the credit of " + now.overpaid().toPlainString(),
                    now.overpaid()));
        }
    }

    private boolean open(LoanState now) {
        if (now.status().closed()) {
            refuse(
                    Reason.LOAN_CLOSED,
                    null,
                    "The loan is %s.".formatted(now.status().code()));
        }
        return !now.status().closed();
    }

    private void money(BigDecimal amount) {
        if (amount.signum() <= 0) {
            refuse(Reason.AMOUNT_NOT_POSITIVE, "/amount", "must be greater than 0");
        }
        if (amount.stripTrailingZeros().scale() > terms.decimals()) {
            refuse(
                    Reason.TOO_MANY_DECIMALS,
                    "/amount",
                    "%s has %d decimals".formatted(terms.currency(), terms.decimals()));
        }
    }

    private void refuse(Reason reason, @Nullable String pointer, String message) {
        found.add(new Refusal(reason, pointer, message, null));
    }
}
