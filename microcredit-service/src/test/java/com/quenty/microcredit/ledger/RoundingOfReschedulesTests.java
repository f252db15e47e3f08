package com.quenty.microcredit.ledger;

import static com.quenty.microcredit.ledger.Loans.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.Refusal.Reason;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PrepaymentMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that ask for nothing, or bear nothing, because amounts are rounded. */
class RoundingOfReschedulesTests {

    private static final LocalDate START = day("2024-01-10");

    private static LoanTerms terms(String currency, String principal, String rate, int count) {
        return LoanTerms.of(
                currency, principal, rate, count, LoanRules.monthly().build());
    }

    private static List<LoanEvent> lent(LoanTerms terms) {
        return new ArrayList<>(List.of(new Disbursed("E0", START, terms.principal())));
    }

    private static Rescheduled change(LocalDate on, @Nullable String nextDue, @Nullable String rate, int further) {
        return new Rescheduled(
                "R" + on,
                on,
                nextDue == null ? null : day(nextDue),
                rate == null ? null : new BigDecimal(rate),
                further);
    }

    private static List<Refusal> check(LoanTerms terms, List<LoanEvent> events, LoanEvent event) {
        return LoanGuard.check(terms, events, event, event.on().plusDays(20), false);
    }

    @ParameterizedTest
    @CsvSource({
        "CLP, 100, 0, 3, , , 200, /further_instalments",
        "USD, 1.00, 0, 3, , , 200, /further_instalments",
        "CLP, 61, 0.12, 3, , 0.0001, 0, /annual_rate",
        "CLP, 61, 0.12, 3, , , 57, /further_instalments",
        "CLP, 61, 0.12, 3, 2024-03-01, 0.0001, 0, /annual_rate",
        "CLP, 61, 0.12, 3, , 0.24, 57, /further_instalments",
        // the interest of a month is money, that of a day is not
        "CLP, 1000, 0.12, 1, 2024-01-11, , 0, /next_due_date"
    })
    void aRescheduleThatRoundsToNothingIsRefusedAndBlamesTheFieldThatAskedForIt(
            String currency,
            String principal,
            String rate,
            int count,
            @Nullable String nextDue,
            @Nullable String newRate,
            int further,
            String pointer) {
        var terms = terms(currency, principal, rate, count);

        var found = check(terms, lent(terms), change(START, nextDue, newRate, further));

        assertThat(found).extracting(Refusal::pointer).containsExactly(pointer);
        assertThat(found).extracting(Refusal::reason).containsExactly(Reason.ROUNDS_TO_NOTHING);
        assertThat(found.getFirst().message()).endsWith("would round to nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 100, 0.12, 3, false, 0, 0.0001, 2024-02-11",
        "CLP, 500, 0.24, 5, false, 0, 0.005, 2024-02-01",
        "CLP, 3000, 0.24, 5, false, 0, 0.0001, 2024-02-01",
        "USD, 100, 0.10, 3, true, 0, 0.0001, 2024-02-11",
        "USD, 100, 0.12, 3, true, 0, 0.0001, 2024-02-11",
        "USD, 100, 0.12, 3, false, 68, 0.0001, 2024-01-20"
    })
    void aNewRateThatBearsNothingByItselfIsRefusedWhateverTheOldOneBore(
            String currency,
            String principal,
            String rate,
            int count,
            boolean flat,
            BigDecimal prepaid,
            String newRate,
            LocalDate on) {
        var rules = LoanRules.monthly();
        var terms = LoanTerms.of(currency, principal, rate, count, (flat ? rules.flat() : rules).build());
        var events = lent(terms);
        if (prepaid.signum() > 0) {
            events.add(new Payment("P", START.plusDays(3), prepaid));
        }

        assertThat(check(terms, events, change(on, null, newRate, 0)))
                .extracting(Refusal::reason, Refusal::pointer)
                .containsExactly(tuple(Reason.ROUNDS_TO_NOTHING, "/annual_rate"));
        assertThat(check(terms, events, change(on, null, "0.20", 0))).isEmpty();
        assertThat(check(terms, events, change(on, null, "0", 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false"})
    void aRescheduleInMultiplesIsAskedByTheRuleOfOffers(boolean flat, boolean equalPrincipal) {
        var rules = LoanRules.monthly().instalmentMultiple(new BigDecimal("100"));
        if (flat) {
            rules.flat();
        }
        if (equalPrincipal) {
            rules.amortisation(Amortisation.EQUAL_PRINCIPAL);
        }
        var terms = LoanTerms.of("USD", "600", "0.12", 6, rules.build());

        var found = check(terms, lent(terms), change(START.plusMonths(1), null, null, 10));

        assertThat(found)
                .extracting(Refusal::reason, Refusal::pointer)
                .containsExactly(tuple(Reason.ROUNDS_TO_NOTHING, "/further_instalments"));
        assertThat(found.getFirst().message())
                .isEqualTo("after this, instalments would be smaller than the 100"
                        + " that they are rounded to a multiple of");
        assertThat(check(terms, lent(terms), change(START.plusMonths(1), null, "0.10", 0)))
                .isEmpty();
    }

    /** 49 of principal and 145 of interest become 100, of which interest leaves nothing. */
    @Test
    void aMultipleThatLeavesRowsNoPrincipalIsRefused() {
        var terms = LoanTerms.of(
                "USD",
                "588",
                "1.20",
                12,
                LoanRules.monthly()
                        .flat()
                        .instalmentMultiple(new BigDecimal("100"))
                        .build());

        assertThat(check(terms, lent(terms), change(START, null, "2.95", 0)))
                .extracting(Refusal::reason, Refusal::pointer)
                .containsExactly(tuple(Reason.ROUNDS_TO_NOTHING, "/annual_rate"));
    }

    @Test
    void partsThatSpoilAPlanOnlyTogetherAreBothBlamed() {
        var terms = terms("CLP", "1000", "0.12", 1);

        assertThat(check(terms, lent(terms), change(START, null, "0.01", 0))).isEmpty();
        assertThat(check(terms, lent(terms), change(START, "2024-01-20", null, 0)))
                .isEmpty();
        assertThat(check(terms, lent(terms), change(START, "2024-01-20", "0.01", 0)))
                .extracting(Refusal::pointer)
                .containsExactly("/annual_rate", "/next_due_date");
    }

    @Test
    void rowsThatAskForNothingByTheTermsAreNoReasonToRefuse() {
        var silent = LoanTerms.of(
                "CLP",
                "6000",
                "0.12",
                6,
                LoanRules.monthly().grace(new Grace(3, 3, 1)).build());
        assertThat(check(silent, lent(silent), change(START.plusDays(40), null, "0.10", 6)))
                .isEmpty();
        var free = terms("CLP", "6000", "0.12", 6);
        assertThat(check(free, lent(free), change(START, null, "0", 0))).isEmpty();
    }

    @Test
    void rowsThatWerePrepaidAreNoReasonToRefuse() {
        for (var mode : PrepaymentMode.values()) {
            for (boolean recalculated : new boolean[] {false, true}) {
                var rules = LoanRules.monthly().prepayment(mode);
                var terms =
                        LoanTerms.of("CLP", "6000", "0.12", 6, (recalculated ? rules.recalculated() : rules).build());
                var events = lent(terms);
                events.add(new Payment("P", START.plusMonths(1), new BigDecimal("4000")));

                assertThat(check(terms, events, change(START.plusDays(45), null, "0.18", 2)))
                        .as("%s, recalculated: %s", mode, recalculated)
                        .isEmpty();
            }
        }
    }

    @Test
    void aRescheduleIsNotTakenBackIfThePlanWouldRoundToNothingWithoutIt() {
        var terms = terms("CLP", "100", "0", 60);
        var events = lent(terms);
        events.add(new Rescheduled("A", START, null, null, -45));
        events.add(new Rescheduled("B", START.plusDays(1), null, null, 80));

        var found = check(terms, events, new Reversed("X", START.plusDays(2), "A"));

        assertThat(found).extracting(Refusal::reason).containsExactly(Reason.NOT_REVERSIBLE);
        assertThat(check(terms, events, new Reversed("X", START.plusDays(2), "B")))
                .isEmpty();
    }

    /** A rest of 3 over 9 rows: three ask for 1, instead of eight for nothing. */
    @Test
    void asSmallAPrepaidRestAsItIsNoRowAsksForNothing() {
        var terms = LoanTerms.of(
                "CLP",
                "100",
                "0",
                10,
                LoanRules.monthly()
                        .recalculated()
                        .prepayment(PrepaymentMode.SMALLER_INSTALMENTS)
                        .build());
        var events = lent(terms);
        events.add(new Payment("P", START.plusMonths(1), new BigDecimal("97")));

        var state = LoanReplay.replay(terms, events, START.plusMonths(1));

        assertThat(state.instalments().stream()
                        .skip(1)
                        .map(row -> row.total().due().intValue()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void aChargeThatRoundsToNothingIsNone() {
        var terms = terms("CLP", "100", "0.12", 3);
        var nothing = ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT, "0.4");

        assertThat(check(terms, lent(terms), new ChargeAdded("C", START, ChargeKind.FEE, nothing, START.plusDays(9))))
                .extracting(Refusal::reason, Refusal::pointer)
                .containsExactly(tuple(Reason.ROUNDS_TO_NOTHING, "/value"));
    }

    @Test
    void aLoanIsNotPaidOutOnADayFromWhichItBearsNothing() {
        var terms = terms("CLP", "60", "0.12", 1).firstDue(day("2024-02-10"));
        var late = new Disbursed("E", day("2024-02-08"), terms.principal());

        assertThat(check(terms, List.of(), new Disbursed("E", START, terms.principal())))
                .isEmpty();
        assertThat(check(terms, List.of(), late))
                .extracting(Refusal::reason, Refusal::pointer)
                .containsExactly(tuple(Reason.ROUNDS_TO_NOTHING, "/date"));
    }

    /** Told by counting: of a loan without grace that nobody has prepaid, each row asks, and some bear interest. */
    @RepeatedTest(300)
    void whatIsAcceptedHasAllItsRowsAndItsInterest(RepetitionInfo repetition) {
        var random = new Random(90_000L + repetition.getCurrentRepetition());
        int count = 1 + random.nextInt(12);
        var rules = LoanRules.monthly();
        if (random.nextInt(3) == 0) {
            rules.flat();
        }
        var terms = LoanTerms.of(
                random.nextBoolean() ? "CLP" : "JPY",
                String.valueOf(1 + random.nextInt(random.nextBoolean() ? 100 : 3000)),
                random.nextInt(4) == 0 ? "0" : "0.%02d".formatted(1 + random.nextInt(40)),
                count,
                rules.build());
        var events = lent(terms);
        if (!whole(LoanReplay.replay(terms, events, START), count, terms.annualRate())) {
            return;
        }
        var rate = random.nextBoolean() ? null : new BigDecimal("0.%04d".formatted(random.nextInt(3000)));
        var change = new Rescheduled("R", START, null, rate, random.nextInt(60));
        if (rate == null && change.furtherInstalments() == 0) {
            return;
        }

        var found = check(terms, events, change);

        var plan = LoanReplay.preview(terms, events, change, START);
        var newRate = rate == null ? terms.annualRate() : rate;
        assertThat(found.isEmpty())
                .as("%s %s %s", terms, change, found)
                .isEqualTo(whole(plan, count + change.furtherInstalments(), newRate));
        assertThat(found).allSatisfy(it -> assertThat(it.reason()).isEqualTo(Reason.ROUNDS_TO_NOTHING));
    }

    /** By hand from the rows: from the day of the change on, at the new rate, on what a row opens with. */
    @RepeatedTest(400)
    void whatIsAcceptedInsideAPeriodAndAfterPaymentsBearsInterestByItsOwnRate(RepetitionInfo repetition) {
        var random = new Random(110_000L + repetition.getCurrentRepetition());
        var terms = LoanTerms.of(
                random.nextBoolean() ? "CLP" : "USD",
                String.valueOf(1 + random.nextInt(random.nextBoolean() ? 100 : 3000)),
                "0.%02d".formatted(1 + random.nextInt(40)),
                2 + random.nextInt(8),
                LoanRules.monthly().build());
        var events = lent(terms);
        if (random.nextBoolean()) {
            var paid = terms.principal().multiply(BigDecimal.valueOf(random.nextInt(70), 2));
            var amount = terms.rounded(paid);
            var payment = new Payment("P", START.plusDays(random.nextInt(40)), amount);
            if (check(terms, events, payment).isEmpty()) {
                events.add(payment);
            }
        }
        var rate = new BigDecimal("0.%04d".formatted(1 + random.nextInt(random.nextBoolean() ? 50 : 3000)));
        var change = new Rescheduled("R", START.plusDays(40 + random.nextInt(20)), null, rate, random.nextInt(4));

        if (check(terms, events, change).isEmpty()) {
            var plan = LoanReplay.preview(terms, events, change, change.on());
            var later = plan.instalments().stream()
                    .filter(row -> row.due().isAfter(change.on()))
                    .toList();
            assertThat(later.stream().map(row -> byHand(row, change.on(), rate, terms)))
                    .as("%s %s %s", terms, events, change)
                    .anySatisfy(interest -> assertThat(interest).isPositive());
            assertThat(later)
                    .as("%s %s %s", terms, events, change)
                    .allSatisfy(row -> assertThat(row.total().due()).isPositive())
                    .anySatisfy(row -> assertThat(row.interest().due()).isPositive());
        }
    }

    private static BigDecimal byHand(InstalmentState row, LocalDate on, BigDecimal rate, LoanTerms terms) {
        var from = row.from().isAfter(on) ? row.from() : on;
        return terms.rounded(row.opening()
                .multiply(rate)
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, row.due())))
                .divide(BigDecimal.valueOf(365), 20, RoundingMode.HALF_EVEN));
    }

    private static boolean whole(LoanState plan, int count, BigDecimal rate) {
        return plan.instalments().size() == count
                && plan.instalments().stream()
                        .allMatch(row -> row.principal().due().signum() > 0)
                && (rate.signum() == 0 || plan.interest().due().signum() > 0);
    }
}
