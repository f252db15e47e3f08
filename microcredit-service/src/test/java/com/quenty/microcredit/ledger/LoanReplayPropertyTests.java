package com.quenty.microcredit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.ledger.LoanState.RefundOutcome;
import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.AllocationOrder.Direction;
import com.quenty.microcredit.terms.AllocationOrder.FutureRule;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.EarlyPayOff;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PenaltyRules;
import com.quenty.microcredit.terms.PrepaymentMode;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Random loans with random lives; the seed is the number of the repetition. */
class LoanReplayPropertyTests {

    private static final LocalDate START = LocalDate.parse("2024-01-31");

    /** Of two events of one day the one that was booked first counts first, as for a waiver and a payment. */
    @RepeatedTest(80)
    void anyOrderOfArrivalOfTheDaysGivesTheSameState(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var events = anyLife(terms, random);
        var day = anyDay(random);
        var state = LoanReplay.replay(terms, events, day);

        for (int i = 0; i < 4; i++) {
            var days = new ArrayList<>(
                    events.stream().map(LoanEvent::on).distinct().toList());
            Collections.shuffle(days, random);
            var shuffled = events.stream()
                    .sorted(Comparator.comparingInt(event -> days.indexOf(event.on())))
                    .toList();
            assertThat(LoanReplay.replay(terms, shuffled, day)).isEqualTo(state);
        }
    }

    @RepeatedTest(250)
    void theBooksAlwaysBalance(RepetitionInfo repetition) {
        var random = new Random(10_000L + repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var events = anyLife(terms, random);
        for (int i = 0; i < 5; i++) {
            assertBalanced(terms, events, LoanReplay.replay(terms, events, anyDay(random)));
        }
    }

    @RepeatedTest(250)
    void thePayOffQuoteClosesTheLoanToTheCent(RepetitionInfo repetition) {
        var random = new Random(20_000L + repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var day = anyDay(random);
        var events = anyLife(terms, random).stream()
                .filter(event -> !event.on().isAfter(day))
                .filter(event -> !(event instanceof WrittenOff))
                .toList();
        var quote = LoanReplay.payOffQuote(terms, events, day);
        if (quote.signum() == 0) {
            return;
        }

        var paid = LoanReplay.preview(terms, events, new Payment("ZZZ", day, quote), day);
        var cent = new BigDecimal("0.01");
        var short1 = LoanReplay.preview(
                terms, events, new Payment("ZZZ", day, quote.subtract(cent).max(cent)), day);
        var over = LoanReplay.preview(terms, events, new Payment("ZZZ", day, quote.add(cent)), day);

        assertThat(paid.status()).describedAs("%s", terms.rules()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(paid.outstanding()).isEqualByComparingTo("0.00");
        assertThat(paid.payOff()).isEqualByComparingTo("0.00");
        assertThat(paid.closedOn()).isEqualTo(day);
        if (quote.compareTo(cent) > 0) {
            assertThat(short1.status()).isEqualTo(LoanStatus.ACTIVE);
            assertThat(short1.outstanding()).isPositive();
        }
        assertThat(over.status()).isEqualTo(LoanStatus.OVERPAID);
        assertThat(over.overpaid()).isEqualByComparingTo(cent);
        var aYearLater = LoanReplay.preview(terms, events, new Payment("ZZZ", day, quote), day.plusYears(1));
        assertThat(aYearLater.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(aYearLater.closedOn()).isEqualTo(day);
    }

    @RepeatedTest(80)
    void aReversedPaymentLeavesNoTrace(RepetitionInfo repetition) {
        var random = new Random(30_000L + repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var events = anyLife(terms, random);
        var day = anyDay(random);
        var before = LoanReplay.replay(terms, events, day);

        var more = new ArrayList<>(events);
        more.add(new Payment("ZZ1", START.plusDays(random.nextInt(400)), anyAmount(terms, random)));
        more.add(new Reversed("ZZ2", day, "ZZ1"));

        assertThat(LoanReplay.replay(terms, more, day)).isEqualTo(before);
    }

    @RepeatedTest(100)
    void everyInstalmentPaidInTimeLeavesNoDebtAtTheEnd(RepetitionInfo repetition) {
        var random = new Random(40_000L + repetition.getCurrentRepetition());
        var any = anyTerms(random);
        var terms = any.under(
                any.rules().but().allocation(AllocationOrder.standard()).build());
        var events = new ArrayList<LoanEvent>(List.of(new Disbursed("E000", START, terms.principal())));
        var day = START;
        while (LoanReplay.replay(terms, events, day).status() == LoanStatus.ACTIVE) {
            var next = LoanReplay.replay(terms, events, day).next();
            assertThat(next).isNotNull();
            day = next.due();
            var due = LoanReplay.replay(terms, events, day).instalments().get(next.number() - 1);
            assertThat(events.size()).isLessThan(200);
            events.add(new Payment("P%03d".formatted(next.number()), day, due.outstanding()));
        }

        var end = LoanReplay.replay(terms, events, day);
        assertThat(end.status()).isEqualTo(LoanStatus.PAID_OFF);
        assertThat(end.penalties().due()).isEqualByComparingTo("0");
        var planned = LoanReplay.replay(terms, events.subList(0, 1), START);
        assertThat(end.interest().paid())
                .isEqualByComparingTo(planned.interest().due());
    }

    @RepeatedTest(60)
    void daysPassAndTheStateChangesOnlyByWhatTimeDoes(RepetitionInfo repetition) {
        var random = new Random(50_000L + repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var events = anyLife(terms, random);
        var last = events.stream().map(LoanEvent::on).max(LocalDate::compareTo).orElseThrow();

        var early = LoanReplay.replay(terms, events, last);
        var late = LoanReplay.replay(terms, events, last.plusDays(40));

        assertThat(late.principal().paid())
                .isEqualByComparingTo(early.principal().paid());
        assertThat(late.disbursed()).isEqualByComparingTo(early.disbursed());
        assertThat(late.penalties().due())
                .isGreaterThanOrEqualTo(early.penalties().due());
        assertThat(late.payments()).hasSameSizeAs(early.payments());
        if (late.daysPastDue() > 0 && early.daysPastDue() > 0) {
            assertThat(late.daysPastDue()).isEqualTo(early.daysPastDue() + 40);
        }
    }

    /** An oracle for plans that do not move: however the payments fell, in sum they fill the rows from the first. */
    @RepeatedTest(80)
    void withoutRecalculationAllMoneyFillsTheRowsFromTheFirst(RepetitionInfo repetition) {
        var random = new Random(60_000L + repetition.getCurrentRepetition());
        var any = anyTerms(random);
        var rules = LoanRules.every(any.rules().every())
                .dayCount(any.rules().dayCount())
                .amortisation(any.rules().amortisation())
                .formula(any.rules().formula())
                .grace(any.rules().grace())
                .build();
        var terms = any.under(rules);
        var events = new ArrayList<LoanEvent>(List.of(new Disbursed("E000", START, terms.principal())));
        var left = BigDecimal.ZERO;
        for (int i = 1; i < 8; i++) {
            var amount = anyAmount(terms, random);
            events.add(new Payment("E%03d".formatted(i), START.plusDays(random.nextInt(400)), amount));
            left = left.add(amount);
        }

        var state = LoanReplay.replay(terms, events, START.plusDays(400));

        for (var row : state.instalments()) {
            var interest = left.min(row.interest().due());
            left = left.subtract(interest);
            var principal = left.min(row.principal().due());
            left = left.subtract(principal);
            assertThat(row.interest().paid()).isEqualByComparingTo(interest);
            assertThat(row.principal().paid()).isEqualByComparingTo(principal);
        }
        assertThat(state.overpaid()).isEqualByComparingTo(left);
    }

    /** An oracle for interest that follows the facts: a purse that grows every night and shrinks with every payment. */
    @RepeatedTest(80)
    void withRecalculationTheDebtIsTheOneCountedNightByNight(RepetitionInfo repetition) {
        var random = new Random(70_000L + repetition.getCurrentRepetition());
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(100 + random.nextInt(5000)),
                "0.%02d".formatted(random.nextInt(60)),
                6,
                LoanRules.monthly()
                        .recalculated()
                        .formula(InstalmentFormula.values()[random.nextInt(2)])
                        .prepayment(PrepaymentMode.values()[random.nextInt(3)])
                        .build());
        var events = new ArrayList<LoanEvent>(List.of(new Disbursed("E000", START, terms.principal())));
        for (int i = 1; i < 6; i++) {
            events.add(new Payment(
                    "E%03d".formatted(i),
                    START.plusDays(random.nextInt(150)),
                    anyAmount(terms, random).divide(BigDecimal.valueOf(4), 2, RoundingMode.UP)));
        }
        var maturity = START.plusMonths(5);

        var principal = terms.principal();
        var interest = BigDecimal.ZERO;
        for (var day = START; !day.isAfter(maturity); day = day.plusDays(1)) {
            if (day.isAfter(START)) {
                interest = interest.add(principal
                        .multiply(terms.annualRate())
                        .divide(BigDecimal.valueOf(365), 12, RoundingMode.HALF_EVEN));
            }
            var state = LoanReplay.replay(terms, events, day);
            for (var payment : state.payments()) {
                if (payment.on().equals(day)) {
                    principal = principal.subtract(payment.to(DebtComponent.PRINCIPAL));
                    interest = interest.subtract(payment.to(DebtComponent.INTEREST));
                }
            }
            assertThat(state.outstandingPrincipal()).isEqualByComparingTo(principal);
            if (state.status() == LoanStatus.ACTIVE) {
                assertThat(state.payOff().subtract(principal).subtract(interest).abs())
                        .describedAs("pay-off of %s on %s", state.payOff(), day)
                        .isLessThan(new BigDecimal("0.10"));
            }
        }
    }

    private static void assertBalanced(LoanTerms terms, List<LoanEvent> events, LoanState state) {
        if (state.status() == LoanStatus.APPROVED) {
            return;
        }
        assertThat(state.principal().due())
                .describedAs("sum of principal rows")
                .isEqualByComparingTo(state.disbursed().add(state.uncoveredRefunds()));
        assertThat(state.outstandingPrincipal())
                .describedAs("outstanding principal")
                .isEqualByComparingTo(state.disbursed()
                        .add(state.uncoveredRefunds())
                        .subtract(state.principal().paid())
                        .subtract(state.principal().writtenOff()));
        for (var payment : state.payments()) {
            var allocated =
                    payment.allocations().stream().map(Allocation::amount).reduce(payment.unused(), BigDecimal::add);
            assertThat(allocated)
                    .describedAs("allocations of %s", payment.paymentId())
                    .isEqualByComparingTo(payment.amount());
            assertThat(payment.unused()).isNotNegative();
            assertThat(payment.allocations())
                    .allSatisfy(it -> assertThat(it.amount()).isPositive());
        }
        var paid = BigDecimal.ZERO;
        for (var component : DebtComponent.values()) {
            paid = state.payments().stream().map(it -> it.to(component)).reduce(paid, BigDecimal::add);
        }
        assertThat(paid)
                .describedAs("what payments say they paid, and what debts say was paid")
                .isEqualByComparingTo(state.principal()
                        .plus(state.interest())
                        .plus(state.fees())
                        .plus(state.penalties())
                        .paid());
        for (var row : state.instalments()) {
            for (var obligation : List.of(row.principal(), row.interest(), row.fees(), row.penalties())) {
                assertThat(obligation.outstanding())
                        .describedAs("%s of row %d", obligation, row.number())
                        .isNotNegative();
            }
        }
        assertRowsAddUp(state);
        assertArrearsAreThoseOfTheRows(terms, state);
        assertThat(state.refunded().add(state.uncoveredRefunds()))
                .describedAs("all money that went back")
                .isEqualByComparingTo(
                        state.refunds().stream().map(RefundOutcome::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (state.status() == LoanStatus.ACTIVE) {
            assertQuoteIsPaidByItsParts(terms, events, state);
        }
        if (state.status() == LoanStatus.PAID_OFF || state.status() == LoanStatus.OVERPAID) {
            assertThat(state.outstanding()).isEqualByComparingTo("0.00");
            assertThat(state.payOff()).isEqualByComparingTo("0.00");
            assertThat(state.daysPastDue()).isZero();
        }
        var unused = state.payments().stream().map(PaymentOutcome::unused).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(unused)
                .describedAs("credit of an account that still owes, under %s", terms.rules())
                .isEqualByComparingTo(state.overpaid().add(state.refunded()));
        assertThat(state.daysPastDue() > 0).isEqualTo(state.arrears().signum() > 0);
        var moneyIn = events.stream()
                .filter(event -> !event.on().isAfter(state.asOf()))
                .filter(event -> events.stream()
                        .noneMatch(other ->
                                other instanceof Reversed it && it.target().equals(event.id())))
                .map(event -> switch (event) {
                    case Payment it -> it.amount();
                    case Recovered it -> it.amount();
                    default -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(state.payments().stream().map(PaymentOutcome::amount).reduce(state.recovered(), BigDecimal::add))
                .describedAs("all money that came in")
                .isEqualByComparingTo(moneyIn);
    }

    private static void assertRowsAddUp(LoanState state) {
        var opening = state.principal().due();
        for (var row : state.instalments()) {
            assertThat(row.opening())
                    .describedAs("opening of row %d", row.number())
                    .isEqualByComparingTo(opening);
            opening = row.closing();
            var allocations = state.payments().stream()
                    .flatMap(payment -> payment.allocations().stream())
                    .filter(it -> it.row() == row.number())
                    .toList();
            for (var component : DebtComponent.values()) {
                assertThat(allocations.stream()
                                .filter(it -> it.component() == component)
                                .map(Allocation::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .describedAs("%s of row %d", component, row.number())
                        .isEqualByComparingTo(part(row, component).paid());
            }
            assertThat(state.charges().stream()
                            .filter(charge -> charge.row() == row.number())
                            .map(charge -> charge.amount().due())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .describedAs("charges of row %d", row.number())
                    .isEqualByComparingTo(row.fees().plus(row.penalties()).due());
        }
        assertThat(opening).describedAs("closing of the last row").isEqualByComparingTo("0");
    }

    /** Late fees aside, which are for being late and make nobody so. */
    private static void assertArrearsAreThoseOfTheRows(LoanTerms terms, LoanState state) {
        var overdue = state.instalments().stream()
                .filter(row -> row.due().isBefore(state.asOf()))
                .filter(row -> row.principal()
                                .plus(row.interest())
                                .plus(row.fees())
                                .outstanding()
                                .signum()
                        > 0)
                .toList();
        assertThat(state.daysPastDue())
                .describedAs("days since the oldest row that is owed, under %s", terms.rules())
                .isEqualTo(overdue.stream()
                        .mapToInt(row -> (int) ChronoUnit.DAYS.between(row.due(), state.asOf()))
                        .max()
                        .orElse(0));
        assertThat(state.arrears())
                .isEqualByComparingTo(overdue.stream()
                        .map(row -> row.outstanding().subtract(row.penalties().outstanding()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Obligation part(InstalmentState row, DebtComponent component) {
        return switch (component) {
            case PRINCIPAL -> row.principal();
            case INTEREST -> row.interest();
            case FEE -> row.fees();
            case PENALTY -> row.penalties();
        };
    }

    private static void assertQuoteIsPaidByItsParts(LoanTerms terms, List<LoanEvent> events, LoanState state) {
        var paid = LoanReplay.preview(terms, events, new Payment("ZZZ", state.asOf(), state.payOff()), state.asOf());
        var outcome = paid.payments().getLast();
        assertThat(outcome.paymentId()).isEqualTo("ZZZ");
        assertThat(state.closing().principal()).isEqualByComparingTo(outcome.to(DebtComponent.PRINCIPAL));
        assertThat(state.closing().interest()).isEqualByComparingTo(outcome.to(DebtComponent.INTEREST));
        assertThat(state.closing().fees()).isEqualByComparingTo(outcome.to(DebtComponent.FEE));
        assertThat(state.closing().penalties()).isEqualByComparingTo(outcome.to(DebtComponent.PENALTY));
        assertThat(outcome.unused()).isEqualByComparingTo("0");
    }

    /** However a loan has lived, the next question is answered: taken or refused. */
    @RepeatedTest(400)
    void noAllowedHistoryIsWithoutAPlan(RepetitionInfo repetition) {
        var random = new Random(80_000L + repetition.getCurrentRepetition());
        var any = anyTerms(random);
        int count = any.instalments();
        var rules = any.rules().but();
        if (random.nextBoolean()) {
            rules.instalmentMultiple(BigDecimal.valueOf(1 + random.nextInt(30)));
        }
        if (random.nextBoolean()) {
            rules.grace(new Grace(random.nextInt(count), random.nextInt(count), random.nextInt(count + 1)));
        }
        var terms = new LoanTerms(
                "USD", BigDecimal.valueOf(1 + random.nextInt(300)), any.annualRate(), count, null, rules.build());
        var today = START.plusDays(360);
        var events = new ArrayList<LoanEvent>(List.of(new Disbursed("E000", START, terms.principal())));
        for (int i = 1; i <= 10; i++) {
            var id = "E%03d".formatted(i);
            var on = START.plusDays(random.nextInt(200));
            LoanEvent next = switch (random.nextInt(8)) {
                case 0, 1, 2 -> new Payment(id, on, anyAmount(terms, random));
                case 3 -> new Reversed(id, today, "E%03d".formatted(1 + random.nextInt(i)));
                default ->
                    new Rescheduled(
                            id,
                            on,
                            random.nextBoolean() ? null : on.plusDays(1 + random.nextInt(90)),
                            random.nextBoolean() ? null : new BigDecimal("0.%04d".formatted(random.nextInt(4) * 700)),
                            random.nextInt(20) - 10);
            };
            if (LoanGuard.check(terms, events, next, today, true).isEmpty()) {
                events.add(next);
                for (int month = 0; month < 15; month++) {
                    var state = LoanReplay.replay(terms, events, START.plusMonths(month));
                    assertThat(state.principal().due()).isEqualByComparingTo(terms.principal());
                }
            }
        }
    }

    /** With two periods free of principal, a plan of two rows has no row left to level. */
    @Test
    void aRescheduleMayEndThePlanWithinItsGrace() {
        var terms = LoanTerms.of(
                "CLP",
                "150",
                "0",
                4,
                LoanRules.monthly()
                        .grace(new Grace(2, 0, 0))
                        .instalmentMultiple(BigDecimal.TEN)
                        .build());
        var events = List.<LoanEvent>of(new Disbursed("E000", START, terms.principal()));
        for (int fewer = 1; fewer <= 3; fewer++) {
            var change = new Rescheduled("R", START, null, null, -fewer);

            assertThat(LoanGuard.check(terms, events, change, START, false)).isEmpty();
            assertThat(LoanReplay.preview(terms, events, change, START).instalments())
                    .hasSize(4 - fewer)
                    .last()
                    .satisfies(row -> assertThat(row.closing()).isEqualByComparingTo("0"));
        }
    }

    private static LoanTerms anyTerms(Random random) {
        var order = new ArrayList<>(AllocationOrder.standard().cells());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(order, random);
        }
        var allocation = random.nextBoolean()
                ? AllocationOrder.principalFirstInAdvance()
                : new AllocationOrder(
                        order, Direction.values()[random.nextInt(2)], FutureRule.values()[random.nextInt(2)]);
        var every = random.nextInt(3) == 0 ? RepaymentEvery.weeks(1 + random.nextInt(3)) : RepaymentEvery.months(1);
        int count = 1 + random.nextInt(9);
        var rules = LoanRules.every(every)
                .formula(InstalmentFormula.values()[random.nextInt(2)])
                .interestPeriod(InterestPeriod.values()[random.nextInt(2)])
                .dayCount(DayCount.values()[random.nextInt(5)])
                .amortisation(Amortisation.values()[random.nextInt(2)])
                .allocation(allocation)
                .prepayment(PrepaymentMode.values()[random.nextInt(3)])
                .earlyPayOff(EarlyPayOff.values()[random.nextInt(2)]);
        if (random.nextInt(3) > 0) {
            rules.recalculated();
        } else if (random.nextBoolean()) {
            rules.flat();
        }
        if (random.nextInt(3) == 0) {
            rules.instalmentMultiple(BigDecimal.valueOf(1 + random.nextInt(10)));
        }
        if (random.nextInt(3) == 0) {
            rules.grace(new Grace(random.nextInt(count), random.nextInt(count), random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            rules.charge("service", ChargeTime.INSTALMENT, ChargeAmount.flat("1.25"));
        }
        if (random.nextInt(3) == 0) {
            rules.charge(
                    "turnover",
                    ChargeTime.INSTALMENT,
                    ChargeAmount.percent(ChargeBasis.values()[1 + random.nextInt(3)], "10"));
        }
        if (random.nextBoolean()) {
            rules.charge("late", ChargeTime.OVERDUE, ChargeAmount.percent(ChargeBasis.values()[random.nextInt(4)], "5"))
                    .penalties(new PenaltyRules(random.nextInt(5), random.nextBoolean() ? null : new BigDecimal("30")));
        }
        var rate = random.nextInt(6) == 0 ? "0" : "0.%02d".formatted(random.nextInt(60));
        return LoanTerms.of("USD", String.valueOf(100 + random.nextInt(5000)), rate, count, rules.build());
    }

    private static List<LoanEvent> anyLife(LoanTerms terms, Random random) {
        var events = new ArrayList<LoanEvent>();
        events.add(new Disbursed("E000", START, terms.principal()));
        int length = random.nextInt(12);
        for (int i = 1; i <= length; i++) {
            var id = "E%03d".formatted(i);
            var on = START.plusDays(random.nextInt(360));
            events.add(
                    switch (random.nextInt(14)) {
                        case 0 ->
                            new ChargeAdded(
                                    id,
                                    on,
                                    ChargeKind.values()[random.nextInt(2)],
                                    ChargeAmount.percent(ChargeBasis.values()[random.nextInt(4)], "3"),
                                    on.plusDays(random.nextInt(60)));
                        case 1 -> new ChargeWaived(id, on, random.nextBoolean() ? "LATE-late-1" : "FEE-2");
                        case 2 -> new Reversed(id, on, "E%03d".formatted(1 + random.nextInt(length)));
                        case 3 ->
                            new CreditRefunded(id, on, anyAmount(terms, random).min(new BigDecimal("40")));
                        case 4 ->
                            new Rescheduled(
                                    id,
                                    on,
                                    random.nextBoolean() ? null : on.plusDays(20 + random.nextInt(30)),
                                    random.nextBoolean() ? null : new BigDecimal("0.25"),
                                    random.nextInt(3));
                        case 6 -> new Recovered(id, on, anyAmount(terms, random));
                        case 5 ->
                            random.nextInt(4) == 0
                                    ? new WrittenOff(id, on)
                                    : new Payment(id, on, anyAmount(terms, random));
                        default -> new Payment(id, on, anyAmount(terms, random));
                    });
        }
        return events;
    }

    private static BigDecimal anyAmount(LoanTerms terms, Random random) {
        return terms.principal()
                .multiply(BigDecimal.valueOf(1 + random.nextInt(60), 2))
                .setScale(2, RoundingMode.UP);
    }

    private static LocalDate anyDay(Random random) {
        return START.plusDays(random.nextInt(420));
    }
}
