package com.quenty.microcredit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PenaltyRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random lives as the guard lets them be: payments, overpayments, refunds, bounces, fees, waivers, write-offs and
 * recoveries, most of them back-dated, against {@link LoanOracle}. The seed is the number of the repetition.
 */
class LoanOraclePropertyTests {

    private static final LocalDate START = LocalDate.parse("2024-01-31");

    @RepeatedTest(150)
    void everyPartOfEveryLifeIsThatOfTheOracle(RepetitionInfo repetition) {
        var random = new Random(80_000L + repetition.getCurrentRepetition());
        var terms = terms(random);
        var events = new ArrayList<LoanEvent>(List.of(new Disbursed("E000", START, terms.principal())));
        var today = START;
        boolean bounced = false;
        for (int i = 1; i < 40; i++) {
            today = today.plusDays(random.nextInt(8));
            var event = event("E%03d".formatted(i), terms, events, today, random);
            boolean mayOverpay = event instanceof Payment && random.nextBoolean();
            if (LoanGuard.check(terms, events, event, today, mayOverpay).isEmpty()) {
                events.add(event);
                bounced |= event instanceof Reversed;
            }
            var day = random.nextInt(3) == 0 ? START.plusDays(random.nextInt(300)) : today;
            assertSame(terms, events, day);
        }
        var end = new LoanOracle(terms, events, today);
        assertThat(end.impossible).as("%s", events).isNull();
        if (!bounced) {
            assertThat(end.uncovered).as("%s", events).isEqualByComparingTo("0");
        }
    }

    private static void assertSame(LoanTerms terms, List<LoanEvent> events, LocalDate day) {
        var state = LoanReplay.replay(terms, events, day);
        var oracle = new LoanOracle(terms, events, day);
        var what = "on %s after %s".formatted(day, events);
        assertSame(oracle, DebtComponent.PRINCIPAL, state.principal(), what);
        assertSame(oracle, DebtComponent.INTEREST, state.interest(), what);
        assertSame(oracle, DebtComponent.FEE, state.fees(), what);
        assertSame(oracle, DebtComponent.PENALTY, state.penalties(), what);
        if (!oracle.writtenOff) {
            assertSameArrears(terms, oracle, state, what);
        }
        assertThat(state.refunded()).as("refunded " + what).isEqualByComparingTo(oracle.refunded);
        assertThat(state.uncoveredRefunds()).as("uncovered " + what).isEqualByComparingTo(oracle.uncovered);
        assertThat(state.recovered()).as("recovered " + what).isEqualByComparingTo(oracle.recovered);
        assertThat(state.overpaid()).as("credit " + what).isEqualByComparingTo(oracle.credit);
        assertThat(state.writtenOff())
                .as("written off " + what)
                .isEqualByComparingTo(oracle.writtenOff ? oracle.open() : BigDecimal.ZERO);
        assertThat(state.payOff())
                .as("pay-off " + what)
                .isEqualByComparingTo(oracle.writtenOff ? BigDecimal.ZERO : oracle.open());
        assertThat(state.closing().principal())
                .as("principal of the pay-off " + what)
                .isEqualByComparingTo(oracle.writtenOff ? BigDecimal.ZERO : oracle.open(DebtComponent.PRINCIPAL));
        assertThat(state.closing().fees())
                .as("fees of the pay-off " + what)
                .isEqualByComparingTo(oracle.writtenOff ? BigDecimal.ZERO : oracle.open(DebtComponent.FEE));
    }

    /** Of what the oracle knows: which debts are open, and the day of the row in which each is asked. */
    private static void assertSameArrears(LoanTerms terms, LoanOracle oracle, LoanState state, String what) {
        var plan = Schedule.of(terms, START).instalments();
        var overdue = oracle.debts.stream()
                .filter(debt -> debt.component != DebtComponent.PENALTY && debt.open.signum() > 0)
                .map(debt -> debt.row <= plan.size() ? plan.get(debt.row - 1).due() : debt.due)
                .filter(state.asOf()::isAfter)
                .mapToInt(due -> (int) ChronoUnit.DAYS.between(due, state.asOf()))
                .max()
                .orElse(0);
        assertThat(state.daysPastDue()).as("days past due " + what).isEqualTo(overdue);
    }

    private static void assertSame(LoanOracle oracle, DebtComponent component, Obligation found, String what) {
        assertThat(found.paid()).as("%s paid %s", component, what).isEqualByComparingTo(oracle.paid(component));
        assertThat(found.waived()).as("%s waived %s", component, what).isEqualByComparingTo(oracle.waived(component));
        assertThat(found.outstanding().add(found.writtenOff()))
                .as("%s open %s", component, what)
                .isEqualByComparingTo(oracle.open(component));
    }

    private static LoanTerms terms(Random random) {
        var rules = LoanRules.monthly().amortisation(Amortisation.values()[random.nextInt(2)]);
        if (random.nextBoolean()) {
            rules.flat();
        }
        if (random.nextBoolean()) {
            rules.charge("service", ChargeTime.INSTALMENT, ChargeAmount.flat("1.25"));
        }
        if (random.nextBoolean()) {
            rules.charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("5"))
                    .penalties(new PenaltyRules(random.nextInt(4), null));
        }
        return LoanTerms.of(
                "USD",
                String.valueOf(100 + random.nextInt(900)),
                "0.%02d".formatted(random.nextInt(40)),
                1 + random.nextInt(6),
                rules.build());
    }

    private static LoanEvent event(String id, LoanTerms terms, List<LoanEvent> events, LocalDate today, Random random) {
        var on = today.minusDays(random.nextBoolean() ? 0 : random.nextInt(40));
        var day = on.isBefore(START) ? START : on;
        var state = LoanReplay.replay(terms, events, today);
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                new ChargeAdded(
                        id,
                        day,
                        ChargeKind.values()[random.nextInt(2)],
                        ChargeAmount.flat(String.valueOf(1 + random.nextInt(40))),
                        day.plusDays(random.nextInt(200)));
            case 2 ->
                new ChargeWaived(
                        id,
                        day,
                        state.charges().isEmpty()
                                ? "none"
                                : state.charges()
                                        .get(random.nextInt(state.charges().size()))
                                        .id());
            case 3, 4 ->
                new Reversed(
                        id, today, events.get(random.nextInt(events.size())).id());
            case 5, 6 ->
                new CreditRefunded(
                        id, day, state.overpaid().max(new BigDecimal("0.01")).min(new BigDecimal("40")));
            case 7 -> new WrittenOff(id, day);
            case 8 -> new Recovered(id, day, amount(terms, random, 40));
            case 9 -> new Payment(id, day, state.payOff().add(amount(terms, random, 10)));
            default -> new Payment(id, day, amount(terms, random, 90));
        };
    }

    private static BigDecimal amount(LoanTerms terms, Random random, int percent) {
        return terms.principal()
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(1 + random.nextInt(percent)))
                .setScale(2);
    }
}
