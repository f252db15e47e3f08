package com.quenty.microcredit.loans;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.ledger.ChargeKind;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanReplay;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.terms.ArrearsTolerance;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PenaltyRules;
import com.quenty.microcredit.terms.PrepaymentMode;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextAgeingTests {

    private static final LocalDate START = LocalDate.parse("2026-01-15");
    private static final int LOANS = 25;
    private static final int DAYS = 200;

    /** The end of day leaves a loan alone until the day that is named: nothing may change before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingChangesBeforeTheNextAgeing(long seed) {
        var random = new Random(seed);
        for (int loan = 0; loan < LOANS; loan++) {
            var terms = terms(random);
            var events = events(random, terms);
            followed(terms, events, "seed %d, loan %d: %s".formatted(seed, loan, events));
        }
    }

    private static void followed(LoanTerms terms, List<LoanEvent> events, String loan) {
        LoanState kept = null;
        LocalDate next = START;
        for (int i = 0; i < DAYS; i++) {
            var day = START.plusDays(i);
            var now = LoanReplay.replay(terms, events, day);
            boolean touched = events.stream().anyMatch(event -> event.on().equals(day));
            if (kept == null || touched || (next != null && !next.isAfter(day))) {
                kept = now;
                next = NextAgeing.after(terms, now);
                assertThat(next == null || next.isAfter(day)).as(loan).isTrue();
            } else {
                assertThat(figures(now, now)).as("%s on %s", loan, day).isEqualTo(figures(kept, now));
            }
        }
    }

    /** The figures kept in columns, with the days past due counted on as the end of day does. */
    private static List<Object> figures(LoanState kept, LoanState now) {
        int elapsed = (int) (now.asOf().toEpochDay() - kept.asOf().toEpochDay());
        var next = kept.next();
        return List.of(
                kept.status(),
                kept.principal(),
                kept.interest(),
                kept.fees(),
                kept.penalties(),
                kept.overpaid(),
                kept.arrears(),
                kept.daysPastDue() == 0 ? 0 : kept.daysPastDue() + elapsed,
                kept.bucket(),
                next == null ? "none" : next.due(),
                next == null ? BigDecimal.ZERO : next.outstanding());
    }

    private static LoanTerms terms(Random random) {
        var rules = LoanRules.every(
                        random.nextInt(3) == 0 ? RepaymentEvery.weeks(1 + random.nextInt(2)) : RepaymentEvery.months(1))
                .dayCount(DayCount.values()[random.nextInt(DayCount.values().length)])
                .formula(InstalmentFormula.values()[random.nextInt(2)])
                .prepayment(PrepaymentMode.values()[random.nextInt(3)])
                .penalties(new PenaltyRules(random.nextInt(6), null))
                .arrears(new ArrearsTolerance(random.nextInt(5), BigDecimal.valueOf(random.nextInt(2) * 50L)))
                .charge("late", ChargeTime.OVERDUE, ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT, "2"));
        if (random.nextInt(3) == 0) {
            rules.grace(new Grace(random.nextInt(2), random.nextInt(2), random.nextInt(2)));
        }
        switch (random.nextInt(3)) {
            case 0 -> rules.recalculated();
            case 1 -> rules.flat();
            default -> rules.charge("fee", ChargeTime.INSTALMENT, ChargeAmount.flat("1.50"));
        }
        return LoanTerms.of("USD", "1000", "0.24", 4 + random.nextInt(5), rules.build());
    }

    private static List<LoanEvent> events(Random random, LoanTerms terms) {
        var events = new ArrayList<LoanEvent>();
        events.add(new Disbursed("E0", START, terms.principal()));
        int payments = random.nextInt(6);
        for (int i = 0; i < payments; i++) {
            var on = START.plusDays(1 + random.nextInt(DAYS - 20));
            events.add(new Payment("P" + i, on, new BigDecimal(20 + random.nextInt(300) + ".00")));
        }
        if (random.nextBoolean()) {
            var on = START.plusDays(random.nextInt(DAYS - 60));
            events.add(new ChargeAdded(
                    "C", on, ChargeKind.FEE, ChargeAmount.flat("12.00"), on.plusDays(random.nextInt(50))));
        }
        return events;
    }

    @Test
    void aLoanThatOwesNothingIsLeftAlone() {
        var terms = LoanTerms.of("USD", "1000", "0.24", 6, LoanRules.monthly().build());
        var events = new ArrayList<LoanEvent>();
        events.add(new Disbursed("E0", START, terms.principal()));
        events.add(new Payment("P", START.plusDays(10), LoanReplay.payOffQuote(terms, events, START.plusDays(10))));

        assertThat(NextAgeing.after(terms, LoanReplay.replay(terms, events, START.plusDays(10))))
                .isNull();
    }
}
