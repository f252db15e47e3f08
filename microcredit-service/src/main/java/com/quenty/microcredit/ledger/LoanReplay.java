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
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * From the events of a loan to its state: a pure function. Events may come in any order; each counts for the day it is
 * for. A back-dated event needs no repair of what came after it: the next replay has it in its place.
 */
public final class LoanReplay {

    private LoanReplay() {}

    /** The state at the end of a day, from all that is known now about the time until then. */
    public static LoanState replay(LoanTerms terms, Collection<? extends LoanEvent> events, LocalDate asOf) {
        var reversed = events.stream()
                .filter(Reversed.class::isInstance)
                .map(event -> ((Reversed) event).target())
                .collect(Collectors.toSet());
        var ledger = new LoanLedger(terms);
        events.stream()
                .filter(event -> !(event instanceof Reversed))
                .filter(event -> !reversed.contains(event.id()))
                .filter(event -> !event.on().isAfter(asOf))
                .sorted(Comparator.comparing((LoanEvent event) -> event.on())
                        .thenComparing(LoanReplay::rank)
                        .thenComparing(LoanEvent::id))
                .forEach(ledger::apply);
        return ledger.stateOn(asOf);
    }

    /** The amount that closes the loan when paid on that day, to the cent, if nothing else happens until then. */
    public static BigDecimal payOffQuote(LoanTerms terms, Collection<? extends LoanEvent> events, LocalDate on) {
        return replay(terms, events, on).payOff();
    }

    /** The state as it would be with one more event; nothing is kept. */
    public static LoanState preview(
            LoanTerms terms, Collection<? extends LoanEvent> events, LoanEvent event, LocalDate asOf) {
        var supposed = new ArrayList<LoanEvent>(events);
        supposed.add(event);
        return replay(terms, supposed, asOf);
    }

    /** Within a day: what raises the debt or changes the plan, then what lowers it, then what ends it. */
    private static int rank(LoanEvent event) {
        return switch (event) {
            case Disbursed it -> 0;
            case Rescheduled it -> 1;
            case ChargeAdded it -> 2;
            case ChargeWaived it -> 3;
            case Payment it -> 4;
            case CreditRefunded it -> 5;
            case WrittenOff it -> 6;
            case Recovered it -> 7;
            case Reversed it -> 8;
        };
    }
}
