package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From the events of a loan to its state: a pure function. Events are given in the order of their booking; each counts
 * for the day it is for, after those that were booked for that day before. A back-dated event needs no repair of what
 * came after it: the next replay has it in its place.
 */
public final class LoanReplay {

    private LoanReplay() {}

    /** The state at the end of a day, from all that is known now about the time until then. */
    public static LoanState replay(LoanTerms terms, List<? extends LoanEvent> events, LocalDate asOf) {
        var ledger = new LoanLedger(terms);
        History.of(events).until(asOf).forEach(ledger::apply);
        return ledger.stateOn(asOf);
    }

    /** The amount that closes the loan when paid on that day, to the cent, if nothing else happens until then. */
    public static BigDecimal payOffQuote(LoanTerms terms, List<? extends LoanEvent> events, LocalDate on) {
        return replay(terms, events, on).payOff();
    }

    /** The state as it would be with one more event; nothing is kept. */
    public static LoanState preview(
            LoanTerms terms, List<? extends LoanEvent> events, LoanEvent event, LocalDate asOf) {
        var supposed = new ArrayList<LoanEvent>(events);
        supposed.add(event);
        return replay(terms, supposed, asOf);
    }

    /**
     * The events of a loan that stand, in the order in which they count: by the days they are for; within a day as they
     * were booked, since a waiver knows the payments that were there before it. Reversed events are out, as if they had
     * never been.
     */
    record History(List<LoanEvent> events) {

        private static final Comparator<LoanEvent> BY_DAY =
                Comparator.comparing(LoanEvent::on).thenComparing(event -> !(event instanceof Disbursed));

        /** @param booked in the order in which they became known */
        static History of(List<? extends LoanEvent> booked) {
            var reversed = booked.stream()
                    .filter(Reversed.class::isInstance)
                    .map(event -> ((Reversed) event).target())
                    .collect(Collectors.toSet());
            return new History(booked.stream()
                    .filter(event -> !(event instanceof Reversed))
                    .filter(event -> !reversed.contains(event.id()))
                    .<LoanEvent>map(event -> event)
                    .sorted(BY_DAY) // stable, so that the order of booking decides within a day
                    .toList());
        }

        static History with(List<? extends LoanEvent> booked, LoanEvent next) {
            var more = new ArrayList<LoanEvent>(booked);
            more.add(next);
            return of(more);
        }

        List<LoanEvent> until(LocalDate day) {
            return events.stream().filter(event -> !event.on().isAfter(day)).toList();
        }

        /** All that counts after this event, which stands. */
        List<LoanEvent> after(LoanEvent event) {
            return events.subList(events.indexOf(event) + 1, events.size());
        }
    }
}
