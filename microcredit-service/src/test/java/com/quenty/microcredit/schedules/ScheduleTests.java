package com.quenty.microcredit.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTests {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2024-01-01");

    @Test
    void fromTheLastOfJanuaryInstalmentsFallOnTheLastOfShortMonths() {
        var schedule = schedule(LoanRules.monthly().build(), "1200", "0.12", 4, LocalDate.parse("2024-01-31"));

        assertThat(schedule.instalments().stream().map(Instalment::due).map(LocalDate::toString))
                .containsExactly("2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31");
    }

    @Test
    void theAgreedFirstDueDateIsTheAnchorOfAllOthers() {
        var terms = LoanTerms.of("USD", "1200", "0.12", 3, LoanRules.monthly().build())
                .firstDue(LocalDate.parse("2024-03-15"));

        assertThat(Schedule.of(terms, NEW_YEAR).instalments().stream()
                        .map(Instalment::due)
                        .map(LocalDate::toString))
                .containsExactly("2024-03-15", "2024-04-15", "2024-05-15");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // 31 days of January 2024, a leap year
        "THIRTY_360, 100.00",
        "ACTUAL_360, 103.33",
        "ACTUAL_364, 102.20",
        "ACTUAL_365, 101.92",
        "ACTUAL_ACTUAL, 101.64"
    })
    void eachDayCountHasItsOwnJanuary(DayCount dayCount, String interest) {
        var schedule = schedule(LoanRules.monthly().dayCount(dayCount).build(), "10000", "0.12", 12, NEW_YEAR);

        assertThat(schedule.instalments().getFirst().interest()).isEqualByComparingTo(interest);
    }

    @Test
    void aPeriodAcrossNewYearIsSplitAtTheLeapYear() {
        var schedule = schedule(
                LoanRules.monthly().dayCount(DayCount.ACTUAL_ACTUAL).build(),
                "1000000",
                "0.12",
                12,
                LocalDate.parse("2023-12-12"));

        // 20 days of 2023 and 11 of 2024: 120 000 x (20 / 365 + 11 / 366)
        assertThat(schedule.instalments().getFirst().interest()).isEqualByComparingTo("10181.90");
    }

    @ParameterizedTest(name = "disbursed {0}: {1}")
    @CsvSource({
        // 9 000 x 12 % / 12 = 90 a month
        "2024-01-01, 90.00",
        "2024-01-15, 49.35",
        "2024-01-31, 2.90",
        "2023-12-01, 180.00",
        "2023-12-17, 133.55"
    })
    void aBrokenFirstPeriodPaysForItsPartOfTheGrid(LocalDate disbursed, String interest) {
        var rules = LoanRules.monthly()
                .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                .build();
        var terms = LoanTerms.of("USD", "9000", "0.12", 12, rules).firstDue(LocalDate.parse("2024-02-01"));

        assertThat(Schedule.of(terms, disbursed).instalments().getFirst().interest())
                .isEqualByComparingTo(interest);
    }

    @Test
    void interestFreePeriodsAskNoInterest() {
        var schedule = schedule(
                LoanRules.monthly()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .formula(InstalmentFormula.NOMINAL_PERIODS)
                        .grace(new Grace(3, 0, 3))
                        .build(),
                "5000",
                "0.12",
                18,
                NEW_YEAR);

        assertThat(schedule.instalments().get(2).total()).isEqualByComparingTo("0");
        assertThat(schedule.instalments().get(3).interest()).isEqualByComparingTo("50.00");
    }

    @Test
    void interestThatOutgrowsTheInstalmentNeverMakesPrincipalNegative() {
        var rules =
                LoanRules.monthly().formula(InstalmentFormula.NOMINAL_PERIODS).build();
        var terms = LoanTerms.of("USD", "10000", "0.60", 24, rules).firstDue(LocalDate.parse("2025-01-01"));

        var schedule = Schedule.of(terms, NEW_YEAR);

        assertThat(schedule.instalments().getFirst().principal()).isEqualByComparingTo("0");
        assertThat(schedule.instalments().getFirst().interest()).isGreaterThan(new BigDecimal("5900"));
        assertThat(schedule.principal()).isEqualByComparingTo("10000");
    }

    @Test
    void flatInterestIsSharedOutAndItsRestIsInTheLastRow() {
        var schedule = schedule(
                LoanRules.monthly()
                        .flat()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .build(),
                "1000",
                "0.10",
                7,
                NEW_YEAR);

        // 1000 x 10 % x 7 / 12 = 58.33, of which 8.33 a row
        assertThat(schedule.interest()).isEqualByComparingTo("58.33");
        assertThat(schedule.instalments().getFirst().interest()).isEqualByComparingTo("8.33");
        assertThat(schedule.instalments().getLast().interest()).isEqualByComparingTo("8.35");
        assertThat(schedule.instalments().getLast().principal()).isEqualByComparingTo("142.84");
    }

    @Test
    void flatInterestUnderGraceIsAskedInTheRowsThatFollow() {
        var schedule = schedule(
                LoanRules.monthly()
                        .flat()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .grace(new Grace(0, 2, 0))
                        .build(),
                "1200",
                "0.12",
                6,
                NEW_YEAR);

        assertThat(schedule.interest()).isEqualByComparingTo("72.00");
        assertThat(schedule.instalments().stream().map(Instalment::interest).map(BigDecimal::toPlainString))
                .containsExactly("0.00", "0.00", "18.00", "18.00", "18.00", "18.00");
    }

    @Test
    void currenciesWithoutCentsGetWholeInstalments() {
        var terms =
                LoanTerms.of("CLP", "1000000", "0.30", 5, LoanRules.monthly().build());

        var schedule = Schedule.of(terms, NEW_YEAR);

        assertThat(schedule.instalments())
                .allSatisfy(row -> assertThat(row.total().scale()).isZero());
        assertThat(schedule.principal()).isEqualByComparingTo("1000000");
    }

    @Test
    void chargesByInstalmentAreMeasuredOnTheirRow() {
        var schedule = schedule(
                LoanRules.monthly()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .amortisation(Amortisation.EQUAL_PRINCIPAL)
                        .charge(
                                "service",
                                ChargeTime.INSTALMENT,
                                ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT_AND_INTEREST, "1"))
                        .build(),
                "1200",
                "0.12",
                12,
                NEW_YEAR);

        assertThat(schedule.instalments().getFirst().fees()).isEqualByComparingTo("1.12");
        assertThat(schedule.instalments().getLast().fees()).isEqualByComparingTo("1.01");
    }

    @Test
    void aRescheduleMovesTheDatesAndKeepsWhatIsPast() {
        var rules = LoanRules.monthly().dayCount(DayCount.THIRTY_360).build();
        var terms = LoanTerms.of("USD", "1200", "0.12", 6, rules);
        var change = new PlanChange(LocalDate.parse("2024-03-05"), LocalDate.parse("2024-04-15"), null, 0);

        var plan = Schedule.of(
                terms,
                terms.principal(),
                NEW_YEAR,
                new RepaymentHistory(List.of(), List.of(), List.of(change)),
                change.effective());

        assertThat(plan.instalments().stream().map(Instalment::due).map(LocalDate::toString))
                .containsExactly("2024-02-01", "2024-03-01", "2024-04-15", "2024-05-15", "2024-06-15", "2024-07-15");
        // A month and 14 of the 29 days from 15 February to 15 March.
        var third = plan.instalments().get(2);
        assertThat(third.interest())
                .isEqualByComparingTo(third.opening()
                        .multiply(new BigDecimal("0.01"))
                        .multiply(BigDecimal.valueOf(43))
                        .divide(BigDecimal.valueOf(29), 2, RoundingMode.HALF_EVEN));
    }

    @Test
    void aRescheduleChangesRateAndLength() {
        var rules = LoanRules.monthly().dayCount(DayCount.THIRTY_360).build();
        var terms = LoanTerms.of("EUR", "100", "0.07", 6, rules);
        var change = new PlanChange(LocalDate.parse("2024-02-01"), null, new BigDecimal("0.04"), 0);

        var plan = Schedule.of(
                terms,
                terms.principal(),
                NEW_YEAR,
                new RepaymentHistory(List.of(), List.of(), List.of(change)),
                change.effective());

        // Published: 17.01, then 16.88 four times and 16.89.
        assertThat(plan.instalments().stream().map(Instalment::total).map(BigDecimal::toPlainString))
                .containsExactly("17.01", "16.88", "16.88", "16.88", "16.88", "16.89");
        var longer = new PlanChange(change.effective(), null, null, 4);
        assertThat(Schedule.of(
                                terms,
                                terms.principal(),
                                NEW_YEAR,
                                new RepaymentHistory(List.of(), List.of(), List.of(longer)),
                                change.effective())
                        .instalments())
                .hasSize(10);
    }

    /** Figures by a script of its own, in exact fractions. */
    @ParameterizedTest(name = "{0} {1}, {2}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            EUR | 100     | 0.07 | 6  | 2024-01-01 | THIRTY_360    | 2024-02-14 0.04                 | 17.01 16.90 16.90 16.90 16.90 16.90
            USD | 25000   | 0.18 | 12 | 2024-01-01 | ACTUAL_365    | 2024-04-20 0.24                 | 2292.12 2292.12 2292.12 2340.76 2340.76 2340.76 2340.76 2340.76 2340.76 2340.76 2340.76 2340.80
            CLP | 1000000 | 0.30 | 8  | 2024-01-01 | ACTUAL_360    | 2024-03-11 0.12                 | 139659 139659 133256 133256 133256 133256 133256 133253
            USD | 7500    | 0.09 | 6  | 2023-11-15 | ACTUAL_ACTUAL | 2023-12-28 0.15 2024-01-09 0.05 | 1282.93 1276.21 1276.21 1276.21 1276.21 1276.23
            """)
    void aRateThatChangesInsideAPeriodIsInTheInstalment(
            String currency,
            String principal,
            String rate,
            int count,
            LocalDate start,
            DayCount dayCount,
            String changes,
            String instalments) {
        var rules = LoanRules.monthly().dayCount(dayCount).build();
        var words = changes.split(" ");
        var changed = new ArrayList<PlanChange>();
        for (int i = 0; i < words.length; i += 2) {
            changed.add(new PlanChange(LocalDate.parse(words[i]), null, new BigDecimal(words[i + 1]), 0));
        }

        var plan = after(LoanTerms.of(currency, principal, rate, count, rules), start, changed);

        assertThat(plan.stream().map(Instalment::total).map(BigDecimal::toPlainString))
                .containsExactly(instalments.split(" "));
    }

    private static List<Instalment> after(LoanTerms terms, LocalDate start, List<PlanChange> changes) {
        return Schedule.of(
                        terms,
                        terms.principal(),
                        start,
                        new RepaymentHistory(List.of(), List.of(), changes),
                        changes.getLast().effective())
                .instalments();
    }

    @RepeatedTest(200)
    void afterAChangeOfRateOnAnyDayAllInstalmentsToComeAreEqual(RepetitionInfo repetition) {
        var random = new Random(9000L + repetition.getCurrentRepetition());
        var rules = LoanRules.every(anyPeriod(random))
                .dayCount(DayCount.values()[random.nextInt(5)])
                .interestPeriod(InterestPeriod.values()[random.nextInt(2)])
                .build();
        int count = 3 + random.nextInt(24);
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(1000 + random.nextInt(90000)),
                "0.%02d".formatted(random.nextInt(40)),
                count,
                rules);
        var start = NEW_YEAR.plusDays(random.nextInt(1500));
        var agreed = Schedule.of(terms, start).instalments();
        int row = random.nextInt(count - 1);
        var period = agreed.get(row);
        var day = period.from().plusDays(random.nextLong(ChronoUnit.DAYS.between(period.from(), period.due())));
        var change = new PlanChange(day, null, new BigDecimal("0.%02d".formatted(random.nextInt(40))), 0);

        var rows = after(terms, start, List.of(change));

        assertThat(rows.subList(0, row).stream().map(Instalment::total))
                .containsExactlyElementsOf(
                        agreed.subList(0, row).stream().map(Instalment::total).toList());
        // Where the interest of the broken period alone is more than the new instalment, that row repays nothing.
        int first = rows.get(row).principal().signum() > 0 ? row : row + 1;
        assertThat(rows.subList(Math.min(first, count - 1), count - 1).stream()
                        .map(Instalment::total)
                        .distinct())
                .as("%s from %s", change, start)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(rows.getLast()
                        .total()
                        .subtract(rows.get(Math.min(first, count - 1)).total())
                        .abs())
                .as("%s from %s, under %s", change, start, rules)
                .isLessThanOrEqualTo(BigDecimal.valueOf(count, 2));
    }

    @Test
    void byNominalPeriodsTheBrokenPeriodIsInTheInstalmentToo() {
        var rules = LoanRules.monthly()
                .dayCount(DayCount.THIRTY_360)
                .formula(InstalmentFormula.NOMINAL_PERIODS)
                .build();
        var change = new PlanChange(LocalDate.parse("2024-02-14"), null, new BigDecimal("0.04"), 0);

        var plan = after(LoanTerms.of("EUR", "100", "0.07", 6, rules), NEW_YEAR, List.of(change));

        assertThat(plan.stream().map(Instalment::total).map(BigDecimal::toPlainString))
                .containsExactly("17.01", "16.90", "16.90", "16.90", "16.90", "16.90");
        assertThat(plan.get(1).interest()).isEqualByComparingTo("0.37");
    }

    private static LoanTerms flat(String principal, String rate, int count, Grace grace) {
        return LoanTerms.of(
                "USD",
                principal,
                rate,
                count,
                LoanRules.monthly()
                        .flat()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .grace(grace)
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a lower rate       | 2023-08-31 |            | 0.06 | 0  | 30.00 15.00 15.00
            a higher rate      | 2023-08-01 |            | 0.24 | 0  | 30.00 60.00 60.00
            a longer term      | 2023-08-15 |            |      | 2  | 30.00 30.00 30.00 30.00 30.00
            a shorter term     | 2023-08-15 |            |      | -1 | 30.00 30.00
            a month without    | 2023-08-15 | 2023-10-01 |      | 0  | 30.00 45.00 45.00
            """)
    void flatInterestIsOnTheSumLentToTheEndWhateverIsRescheduled(
            String what, LocalDate on, LocalDate nextDue, BigDecimal rate, int further, String interest) {
        var change = new PlanChange(on, nextDue, rate, further);

        var rows = after(flat("3000", "0.12", 3, Grace.NONE), LocalDate.parse("2023-07-01"), List.of(change));

        assertThat(rows.stream().map(Instalment::interest).map(BigDecimal::toPlainString))
                .containsExactly(interest.split(" "));
        assertThat(rows.stream().map(Instalment::principal).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3000");
    }

    @Test
    void flatInterestUnderGraceSurvivesARescheduleDuringIt() {
        var change = new PlanChange(LocalDate.parse("2024-02-10"), null, null, 0);
        var shorter = new PlanChange(LocalDate.parse("2024-02-10"), null, null, -3);
        var terms = flat("1200", "0.12", 6, new Grace(0, 4, 0));

        assertThat(interest(after(terms, NEW_YEAR, List.of(change)))).isEqualByComparingTo("72.00");
        // Three periods are left, all of them without a payment of interest by the grace: the last asks for it.
        assertThat(interest(after(terms, NEW_YEAR, List.of(shorter)))).isEqualByComparingTo("36.00");
    }

    private static BigDecimal interest(List<Instalment> rows) {
        return rows.stream().map(Instalment::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The oracle is the definition: every period bears the sum lent at the rate of its row. */
    @RepeatedTest(200)
    void flatInterestIsTheSumOverAllPeriodsAfterAnyReschedules(RepetitionInfo repetition) {
        var random = new Random(12_000L + repetition.getCurrentRepetition());
        int count = 2 + random.nextInt(12);
        var rules = LoanRules.monthly()
                .flat()
                .dayCount(DayCount.ACTUAL_365)
                .amortisation(Amortisation.values()[random.nextInt(2)])
                .instalmentMultiple(random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(20)));
        if (random.nextBoolean()) {
            rules.grace(new Grace(random.nextInt(count), random.nextInt(count), random.nextInt(2)));
        }
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(100 + random.nextInt(9000)),
                "0.%02d".formatted(1 + random.nextInt(40)),
                count,
                rules.build());
        var changes = new ArrayList<PlanChange>();
        var day = NEW_YEAR;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            day = day.plusDays(1 + random.nextInt(60));
            changes.add(new PlanChange(
                    day,
                    random.nextInt(3) == 0 ? day.plusDays(20 + random.nextInt(40)) : null,
                    random.nextBoolean() ? null : new BigDecimal("0.%02d".formatted(random.nextInt(40))),
                    random.nextInt(3)));
        }

        var rows = after(terms, NEW_YEAR, changes);

        var expected = BigDecimal.ZERO;
        for (var row : rows) {
            var rate = terms.annualRate();
            for (var change : changes) {
                if (change.annualRate() != null && change.effective().isBefore(row.due())) {
                    rate = change.annualRate();
                }
            }
            if (row.number() > terms.rules().grace().interestFree()) {
                expected = expected.add(terms.principal()
                        .multiply(rate)
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(row.from(), row.due())))
                        .divide(BigDecimal.valueOf(365), new MathContext(40)));
            }
        }
        // Rows that asked more than their share before a rate fell have asked it.
        assertThat(interest(rows).subtract(expected))
                .as("%s %s", terms, changes)
                .isGreaterThan(new BigDecimal("-0.0051"));
        boolean fell = changes.stream().anyMatch(change -> change.annualRate() != null);
        if (!fell) {
            assertThat(interest(rows).subtract(expected).abs())
                    .as("%s %s", terms, changes)
                    .isLessThan(new BigDecimal("0.0051"));
        }
    }

    @RepeatedTest(300)
    void everyScheduleAddsUp(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var terms = anyTerms(random);
        var start = NEW_YEAR.plusDays(random.nextInt(1500));
        if (random.nextInt(3) == 0) {
            terms = terms.firstDue(start.plusDays(1 + random.nextInt(90)));
        }

        var rows = Schedule.of(terms, start).instalments();

        assertThat(rows.stream().map(Instalment::principal).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(terms.principal());
        assertThat(rows.getLast().closing()).isEqualByComparingTo("0");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.principal()).isNotNegative();
            assertThat(row.interest()).isNotNegative();
            assertThat(row.due()).isAfter(row.from());
        });
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).opening())
                    .isEqualByComparingTo(rows.get(i - 1).closing());
            assertThat(rows.get(i).from()).isEqualTo(rows.get(i - 1).due());
        }
        if (terms.annualRate().signum() == 0) {
            assertThat(rows).allSatisfy(row -> assertThat(row.interest()).isEqualByComparingTo("0"));
        }
    }

    /** Told apart from the engine: day by day, with a slow sum of days. */
    @RepeatedTest(100)
    void interestIsTheSumOfItsDays(RepetitionInfo repetition) {
        var random = new Random(1000L + repetition.getCurrentRepetition());
        var dayCount = List.of(DayCount.ACTUAL_360, DayCount.ACTUAL_364, DayCount.ACTUAL_365, DayCount.ACTUAL_ACTUAL)
                .get(random.nextInt(4));
        var rules = LoanRules.every(anyPeriod(random)).dayCount(dayCount).build();
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(100 + random.nextInt(900000)),
                "0.%04d".formatted(random.nextInt(6000)),
                1 + random.nextInt(24),
                rules);

        for (var row :
                Schedule.of(terms, NEW_YEAR.plusDays(random.nextInt(1500))).instalments()) {
            var exact = BigDecimal.ZERO;
            for (var day = row.from(); day.isBefore(row.due()); day = day.plusDays(1)) {
                int year = dayCount == DayCount.ACTUAL_ACTUAL ? day.lengthOfYear() : dayCount.daysOfYear();
                exact = exact.add(row.opening()
                        .multiply(terms.annualRate())
                        .divide(BigDecimal.valueOf(year), new MathContext(60)));
            }
            var tolerance = new BigDecimal("0.0050000001");
            assertThat(row.interest().subtract(exact).abs()).isLessThan(tolerance);
        }
    }

    @RepeatedTest(100)
    void equalInstalmentsDifferOnlyInTheLastRowAndThereByCents(RepetitionInfo repetition) {
        var random = new Random(5000L + repetition.getCurrentRepetition());
        var rules = LoanRules.monthly().dayCount(DayCount.ACTUAL_365).build();
        int count = 2 + random.nextInt(30);
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(1000 + random.nextInt(900000)),
                "0.%02d".formatted(random.nextInt(30)),
                count,
                rules);

        var rows = Schedule.of(terms, NEW_YEAR.plusDays(random.nextInt(1500))).instalments();

        assertThat(rows.stream().limit(count - 1L).map(Instalment::total).distinct())
                .hasSize(1);
        // Smoothing leaves at most a cent of rounding for each row.
        assertThat(rows.getLast().total().subtract(rows.getFirst().total()).abs())
                .isLessThanOrEqualTo(BigDecimal.valueOf(count, 2));
    }

    @Test
    void fractionsOfAYearStayExact() {
        var sum = YearFraction.of(1, 365).plus(YearFraction.of(1, 366));

        assertThat(sum).isEqualTo(new YearFraction(BigInteger.valueOf(731), BigInteger.valueOf(133590)));
        assertThat(ChronoUnit.DAYS.between(NEW_YEAR, NEW_YEAR.plusYears(1))).isEqualTo(366);
    }

    static LoanTerms anyTerms(Random random) {
        var rules = LoanRules.every(anyPeriod(random))
                .dayCount(DayCount.values()[random.nextInt(5)])
                .interestPeriod(InterestPeriod.values()[random.nextInt(2)])
                .amortisation(Amortisation.values()[random.nextInt(2)])
                .formula(InstalmentFormula.values()[random.nextInt(2)]);
        int count = 1 + random.nextInt(36);
        if (random.nextInt(3) == 0) {
            rules.flat();
        }
        if (random.nextInt(3) == 0) {
            rules.instalmentMultiple(BigDecimal.valueOf(1 + random.nextInt(20)));
        }
        if (random.nextInt(3) == 0) {
            rules.grace(new Grace(random.nextInt(count), random.nextInt(count), random.nextInt(2)));
        }
        var rate = random.nextInt(5) == 0 ? "0" : "0.%04d".formatted(random.nextInt(9000));
        var principal = BigDecimal.valueOf(1000 + random.nextInt(10_000_000), 2);
        return new LoanTerms("USD", principal, new BigDecimal(rate), count, null, rules.build());
    }

    static RepaymentEvery anyPeriod(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> RepaymentEvery.days(1 + random.nextInt(60));
            case 1 -> RepaymentEvery.weeks(1 + random.nextInt(6));
            default -> RepaymentEvery.months(1 + random.nextInt(4));
        };
    }

    private static Schedule schedule(LoanRules rules, String principal, String rate, int count, LocalDate start) {
        return Schedule.of(LoanTerms.of("USD", principal, rate, count, rules), start);
    }

    /** Of each day its share of the period, at the rate of the day; all of a row is rounded once. */
    @RepeatedTest(300)
    void interestOfARowIsThatOfItsDaysRoundedOnceHoweverOftenTheRateChanges(RepetitionInfo repetition) {
        var random = new Random(95_000L + repetition.getCurrentRepetition());
        var dayCount = DayCount.values()[random.nextInt(4)];
        int months = 1 + random.nextInt(3);
        var rules = LoanRules.every(RepaymentEvery.months(months))
                .dayCount(dayCount)
                .interestPeriod(InterestPeriod.values()[random.nextInt(2)])
                .amortisation(Amortisation.values()[random.nextInt(2)])
                .formula(InstalmentFormula.values()[random.nextInt(2)])
                .build();
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(50 + random.nextInt(random.nextBoolean() ? 100 : 5000)),
                "0.%02d".formatted(random.nextInt(40)),
                2 + random.nextInt(9),
                rules);
        var start = NEW_YEAR.plusDays(random.nextInt(28));
        var changes = new ArrayList<PlanChange>();
        var on = start;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            on = on.plusDays(1 + random.nextInt(50));
            changes.add(new PlanChange(on, null, new BigDecimal("0.%04d".formatted(random.nextInt(4000))), 0));
        }
        boolean byMonths =
                dayCount == DayCount.THIRTY_360 || rules.interestPeriod() == InterestPeriod.SAME_AS_REPAYMENT;

        for (var row : after(terms, start, changes)) {
            long days = ChronoUnit.DAYS.between(row.from(), row.due());
            var ofAllDays = BigDecimal.ZERO;
            for (var day = row.from(); day.isBefore(row.due()); day = day.plusDays(1)) {
                var rate = terms.annualRate();
                for (var change : changes) {
                    rate = change.effective().isAfter(day) ? rate : change.annualRate();
                }
                ofAllDays = ofAllDays.add(row.opening().multiply(rate));
            }
            var interest = byMonths
                    ? ofAllDays
                            .multiply(BigDecimal.valueOf(months))
                            .divide(BigDecimal.valueOf(12 * days), 2, RoundingMode.HALF_EVEN)
                    : ofAllDays.divide(BigDecimal.valueOf(dayCount.daysOfYear()), 2, RoundingMode.HALF_EVEN);
            assertThat(row.interest())
                    .as("row %d of %s after %s", row.number(), terms, changes)
                    .isEqualByComparingTo(interest);
        }
    }
}
