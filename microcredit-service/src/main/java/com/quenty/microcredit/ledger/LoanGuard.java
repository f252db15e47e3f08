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
import com.quenty.microcredit.ledger.LoanReplay.History;
import com.quenty.microcredit.ledger.Refusal.Reason;
import com.quenty.microcredit.schedules.InstalmentMultiple;
import com.quenty.microcredit.schedules.RepaymentHistory;
import com.quenty.microcredit.schedules.RoundingLoss;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event may join those that a loan already has. The replay itself takes everything; this check keeps
 * out, before it is written, whatever must not happen.
 *
 * <p>First the event by itself, then the event in its place: the history is replayed up to it, and {@link
 * LoanEventCheck} is given the state that it meets there, which for a back-dated event is not today's. Then what
 * follows is replayed with it, and asked again by the same check: an event that makes a later one impossible is
 * refused, and the refusal names the later one.
 */
public final class LoanGuard {

    private final LoanTerms terms;
    private final List<LoanEvent> events;
    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    private LoanGuard(LoanTerms terms, List<? extends LoanEvent> events, LocalDate today) {
        this.terms = terms;
        this.events = List.copyOf(events);
        this.today = today;
    }

    /**
     * @param events in the order of their booking
     * @param today the business date
     * @param mayOverpay whether the payer has said that more than the pay-off sum is meant
     * @return empty when the event may be written
     */
    public static List<Refusal> check(
            LoanTerms terms, List<? extends LoanEvent> events, LoanEvent event, LocalDate today, boolean mayOverpay) {
        var guard = new LoanGuard(terms, events, today);
        guard.checkByItself(event);
        if (guard.found.isEmpty() && !(event instanceof Disbursed)) {
            guard.checkInItsPlace(event, mayOverpay);
        }
        return List.copyOf(guard.found);
    }

    // ---- by itself: whatever the state of the loan

    private void checkByItself(LoanEvent event) {
        if (find(event.id()) != null) {
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
        } else if (disbursed == null) {
            refuse(Reason.NOT_DISBURSED, null, "The loan was not disbursed yet.");
        } else {
            if (event.on().isBefore(disbursed.on())) {
                refuse(Reason.BEFORE_DISBURSEMENT, "/date", "is before the disbursement, " + disbursed.on());
            }
            form(event, disbursed);
        }
    }

    private void form(LoanEvent event, Disbursed disbursed) {
        switch (event) {
            case Payment it -> money(it.amount());
            case Recovered it -> money(it.amount());
            case CreditRefunded it -> money(it.amount());
            case Reversed it -> reverse(it);
            case ChargeAdded it -> charge(it, disbursed);
            case Rescheduled it -> reschedule(it);
            default -> {}
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
        if (found.isEmpty()) {
            // Periods that are shorter than those of the offer bear less.
            var loss =
                    RoundingLoss.of(terms, event.amount(), event.on(), RepaymentHistory.NONE, event.on(), event.on());
            fault(loss, RoundingLoss.NONE, true)
                    .ifPresent(fault -> refuse(Reason.ROUNDS_TO_NOTHING, "/date", "paid out then, " + fault));
        }
    }

    private void reverse(Reversed event) {
        var target = find(event.target());
        boolean gone = events.stream()
                .anyMatch(each -> each instanceof Reversed it && it.target().equals(event.target()));
        if (target == null) {
            refuse(Reason.UNKNOWN_EVENT, null, "The loan has no event of this id.");
        } else if (gone) {
            refuse(Reason.ALREADY_REVERSED, null, "It was reversed before.");
        } else if (target instanceof Reversed || target instanceof Disbursed) {
            refuse(Reason.NOT_REVERSIBLE, null, "It can't be reversed.");
        }
    }

    private void charge(ChargeAdded event, Disbursed disbursed) {
        if (event.amount().value().signum() == 0) {
            refuse(Reason.AMOUNT_NOT_POSITIVE, "/value", "must be greater than 0");
        }
        if (event.due().isBefore(disbursed.on())) {
            refuse(Reason.BEFORE_DISBURSEMENT, "/due_date", "is before the disbursement, " + disbursed.on());
        }
        if (found.isEmpty() && amountOf(event, disbursed).signum() == 0) {
            refuse(Reason.ROUNDS_TO_NOTHING, "/value", "comes to an amount that rounds to nothing");
        }
    }

    private BigDecimal amountOf(ChargeAdded event, Disbursed disbursed) {
        var interest = Schedule.of(terms, disbursed.on()).interest();
        return event.amount().of(disbursed.amount(), interest, terms.decimals());
    }

    private void reschedule(Rescheduled event) {
        var rate = event.annualRate();
        if (event.nextDueDate() == null && rate == null && event.furtherInstalments() == 0) {
            refuse(Reason.RESCHEDULE_CHANGES_NOTHING, null, "Neither date nor rate nor term would change.");
        }
        if (rate != null && rate.signum() < 0) {
            refuse(Reason.RATE_NEGATIVE, "/annual_rate", "must not be negative");
        }
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

    // ---- in its place: by the state of its own day

    private void checkInItsPlace(LoanEvent event, boolean mayOverpay) {
        if (event instanceof Reversed reversal) {
            var target = Objects.requireNonNull(find(reversal.target()));
            checkReversal(reversal, target);
            if (found.isEmpty()) {
                checkWhatFollows(event, History.of(events).after(target));
            }
            if (found.isEmpty() && target instanceof Rescheduled change) {
                fault(loss(History.with(events, event), change.on()), loss(History.of(events), change.on()), false)
                        .ifPresent(fault -> refuse(Reason.NOT_REVERSIBLE, null, "Without it, " + fault + "."));
            }
            return;
        }
        var ledger = new LoanLedger(terms);
        History.of(events).until(event.on()).forEach(ledger::apply);
        var then = ledger.stateOn(event.on());
        LoanEventCheck.of(event, then, mayOverpay).stream()
                .map(refusal -> explained(refusal, event))
                .forEach(found::add);
        if (found.isEmpty() && event instanceof Payment payment && !mayOverpay) {
            ledger.apply(payment);
            found.addAll(LoanEventCheck.overpayment(payment, then, ledger.stateOn(payment.on())));
        }
        // Goods that came back are here, whatever was recovered since.
        if (found.isEmpty() && !(event instanceof Recovered && mayOverpay)) {
            checkWhatFollows(event, History.with(events, event).after(event));
        }
        if (found.isEmpty() && event instanceof Rescheduled change) {
            checkRounding(change);
        }
    }

    /**
     * A plan that is changed keeps asking for something in each row, and bears interest if it has a rate; blames each
     * part of the change that spoils it alone, or all of them if they do so together.
     */
    private void checkRounding(Rescheduled change) {
        var before = loss(History.of(events), change.on());
        var together = fault(change, before);
        if (together.isEmpty()) {
            return;
        }
        var parts = parts(change);
        var alone = parts.entrySet().stream()
                .filter(part -> fault(part.getValue(), before).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        (alone.isEmpty() ? List.copyOf(parts.keySet()) : alone)
                .forEach(pointer -> refuse(Reason.ROUNDS_TO_NOTHING, pointer, "after this, " + together.get()));
    }

    private static Map<String, Rescheduled> parts(Rescheduled change) {
        var parts = new LinkedHashMap<String, Rescheduled>();
        if (change.furtherInstalments() != 0) {
            parts.put(
                    "/further_instalments",
                    new Rescheduled(change.id(), change.on(), null, null, change.furtherInstalments()));
        }
        if (change.annualRate() != null) {
            parts.put("/annual_rate", new Rescheduled(change.id(), change.on(), null, change.annualRate(), 0));
        }
        if (change.nextDueDate() != null) {
            parts.put("/next_due_date", new Rescheduled(change.id(), change.on(), change.nextDueDate(), null, 0));
        }
        return parts;
    }

    /** A rate that somebody asks for has to bear interest, whether or not the one before did. */
    private Optional<String> fault(Rescheduled change, RoundingLoss before) {
        return fault(loss(History.with(events, change), change.on()), before, change.annualRate() != null);
    }

    private RoundingLoss loss(History history, LocalDate after) {
        var ledger = new LoanLedger(terms);
        history.until(today).forEach(ledger::apply);
        return ledger.roundingLoss(today, after);
    }

    /** @param before what was lost already is no reason to refuse */
    private Optional<String> fault(RoundingLoss loss, RoundingLoss before, boolean bearing) {
        if (loss.multiples() && !before.multiples()) {
            return Optional.of(InstalmentMultiple.fault(terms));
        }
        if (loss.rows() > before.rows()) {
            return Optional.of("%d instalments would round to nothing".formatted(loss.rows()));
        }
        return loss.interest() && (bearing || !before.interest())
                ? Optional.of("the interest would round to nothing")
                : Optional.empty();
    }

    private void checkReversal(Reversed reversal, LoanEvent target) {
        var then = LoanReplay.replay(terms, events, reversal.on());
        if (target instanceof ChargeAdded && then.status() == LoanStatus.WRITTEN_OFF) {
            // Less would have been written off than the books say.
            refuse(Reason.LOAN_CLOSED, null, "The write-off has to be reversed before a charge is.");
        }
    }

    /** The history by now says why it was not possible then. */
    private Refusal explained(Refusal refusal, LoanEvent event) {
        var since = switch (event) {
            case ChargeWaived it when refusal.reason() == Reason.UNKNOWN_CHARGE -> arisen(it.charge());
            case Recovered it when refusal.reason() == Reason.LOAN_NOT_WRITTEN_OFF -> writtenOff();
            default -> null;
        };
        return since == null || !event.on().isBefore(since)
                ? refusal
                : new Refusal(Reason.BEFORE_ITS_CAUSE, "/date", cause(event).formatted(since), null, null);
    }

    private static String cause(LoanEvent event) {
        return event instanceof ChargeWaived ? "is before the charge, %s" : "is before the write-off, %s";
    }

    private @Nullable LocalDate arisen(String charge) {
        if (find(charge) instanceof ChargeAdded added) {
            return added.on();
        }
        return LoanReplay.replay(terms, events, today).charges().stream()
                .filter(each -> each.id().equals(charge))
                .map(ChargeState::due)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate writtenOff() {
        return History.of(events).events().stream()
                .filter(WrittenOff.class::isInstance)
                .map(LoanEvent::on)
                .findFirst()
                .orElse(null);
    }

    /** Refuses the event when something that was possible no longer is. */
    private void checkWhatFollows(LoanEvent event, List<LoanEvent> following) {
        if (following.isEmpty()) {
            return;
        }
        boolean fact = isFact(event);
        var with = impossible(History.with(events, event), following, fact);
        if (with.isEmpty()) {
            return;
        }
        var without = impossible(History.of(events), following, fact);
        following.stream()
                .filter(each ->
                        !without.getOrDefault(each.id(), Set.of()).containsAll(with.getOrDefault(each.id(), Set.of())))
                .findFirst()
                .ifPresent(each -> found.add(new Refusal(
                        event instanceof Reversed ? Reason.NOT_REVERSIBLE : Reason.LATER_EVENT_IMPOSSIBLE,
                        null,
                        "The %s of %s would no longer be possible; it has to be reversed first."
                                .formatted(name(each), each.on()),
                        null,
                        each.id())));
    }

    /** The outside world has done it, whatever we have decided since. */
    private boolean isFact(LoanEvent event) {
        return switch (event) {
            case Payment it -> true;
            case Recovered it -> true;
            case Reversed it -> {
                var target = find(it.target());
                yield target instanceof Payment || target instanceof Recovered || target instanceof CreditRefunded;
            }
            default -> false;
        };
    }

    /** Why each of the events would be refused in its place, by its id; those that would not be are left out. */
    private Map<String, Set<Reason>> impossible(History history, List<LoanEvent> following, boolean afterFact) {
        var impossible = new HashMap<String, Set<Reason>>();
        var asked = following.stream().map(LoanEvent::id).collect(Collectors.toSet());
        var ledger = new LoanLedger(terms);
        for (var each : history.events()) {
            if (asked.contains(each.id())) {
                var reasons = reasons(each, ledger.stateOn(each.on()), afterFact);
                if (!reasons.isEmpty()) {
                    impossible.put(each.id(), reasons);
                }
            }
            ledger.apply(each);
        }
        return impossible;
    }

    /**
     * Money that has come in stays, and what of it finds no debt is credit. After a fact, a decision (a waiver, a
     * write-off, a reschedule) that finds nothing to act on is void, and a refund that finds no credit was lent again.
     * Only a recovery can't give way: it is no payment, whatever came in before it.
     */
    private static Set<Reason> reasons(LoanEvent event, LoanState then, boolean afterFact) {
        boolean givesWay = switch (event) {
            case Payment it -> then.status() != LoanStatus.WRITTEN_OFF;
            case ChargeWaived it -> afterFact;
            case WrittenOff it -> afterFact;
            case Rescheduled it -> afterFact;
            case CreditRefunded it -> afterFact;
            default -> false;
        };
        return givesWay
                ? Set.of()
                : LoanEventCheck.of(event, then, false).stream()
                        .map(Refusal::reason)
                        .collect(Collectors.toSet());
    }

    private static String name(LoanEvent event) {
        return switch (event) {
            case Disbursed it -> "disbursement";
            case Payment it -> "payment " + it.id();
            case Reversed it -> "reversal " + it.id();
            case ChargeAdded it -> "charge " + it.id();
            case ChargeWaived it -> "waiver " + it.id();
            case Rescheduled it -> "reschedule " + it.id();
            case WrittenOff it -> "write-off " + it.id();
            case Recovered it -> "recovery " + it.id();
            case CreditRefunded it -> "refund " + it.id();
        };
    }

    private @Nullable LoanEvent find(String id) {
        return events.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private void refuse(Reason reason, @Nullable String pointer, String message) {
        found.add(new Refusal(reason, pointer, message, null, null));
    }
}
