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
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loans told as stories: each step gives a new loan with one more event. */
final class Loans {

    private final LoanTerms terms;
    private final List<LoanEvent> events;

    private Loans(LoanTerms terms, List<LoanEvent> events) {
        this.terms = terms;
        this.events = events;
    }

    /** Monthly, 1 % a month, instalments in whole units. */
    static Loans aLoan(String principal, String rate, int instalments) {
        return new Loans(
                LoanTerms.of(
                        "USD",
                        principal,
                        rate,
                        instalments,
                        monthlyByNominalPeriods().build()),
                List.of());
    }

    static LoanRules.Builder monthlyByNominalPeriods() {
        return LoanRules.monthly()
                .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                .formula(InstalmentFormula.NOMINAL_PERIODS)
                .instalmentMultiple(BigDecimal.ONE);
    }

    Loans under(LoanRules rules) {
        return new Loans(terms.under(rules), events);
    }

    LoanTerms terms() {
        return terms;
    }

    List<LoanEvent> events() {
        return List.copyOf(events);
    }

    String lastId() {
        return events.getLast().id();
    }

    Loans disbursed(String on) {
        return with(new Disbursed(nextId(), day(on), terms.principal()));
    }

    Loans paid(String on, String amount) {
        return with(new Payment(nextId(), day(on), new BigDecimal(amount)));
    }

    Loans reversed(String target, String on) {
        return with(new Reversed(nextId(), day(on), target));
    }

    Loans penalty(String amount, String due) {
        return with(new ChargeAdded(
                nextId(), events.getFirst().on(), ChargeKind.PENALTY, ChargeAmount.flat(amount), day(due)));
    }

    Loans fee(String amount, String due) {
        return with(
                new ChargeAdded(nextId(), events.getFirst().on(), ChargeKind.FEE, ChargeAmount.flat(amount), day(due)));
    }

    Loans feeAdded(String amount, String on) {
        return with(new ChargeAdded(nextId(), day(on), ChargeKind.FEE, ChargeAmount.flat(amount), day(on)));
    }

    Loans waived(String charge, String on) {
        return with(new ChargeWaived(nextId(), day(on), charge));
    }

    Loans rescheduled(String on, @Nullable String nextDue, @Nullable String rate, int further) {
        return with(new Rescheduled(
                nextId(),
                day(on),
                nextDue == null ? null : day(nextDue),
                rate == null ? null : new BigDecimal(rate),
                further));
    }

    Loans writtenOff(String on) {
        return with(new WrittenOff(nextId(), day(on)));
    }

    Loans recovered(String on, String amount) {
        return with(new Recovered(nextId(), day(on), new BigDecimal(amount)));
    }

    Loans refunded(String on, String amount) {
        return with(new CreditRefunded(nextId(), day(on), new BigDecimal(amount)));
    }

    Loans with(LoanEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new Loans(terms, more);
    }

    LoanState on(String day) {
        return on(day(day));
    }

    LoanState on(LocalDate day) {
        return LoanReplay.replay(terms, events, day);
    }

    BigDecimal payOff(String on) {
        return LoanReplay.payOffQuote(terms, events, day(on));
    }

    String nextId() {
        return "E%03d".formatted(events.size());
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
