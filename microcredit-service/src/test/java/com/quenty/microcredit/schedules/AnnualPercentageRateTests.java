package com.quenty.microcredit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.microcredit.schedules.UnitPeriod.Interval;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of 12 CFR 1026 Appendix J (c), and what they leave open. */
class AnnualPercentageRateTests {

    /**
     * Named as in the regulation; then the advance, the payments, and the unit, whole units and fraction to the first.
     */
    static Stream<Arguments> appendixJ() {
        return Stream.of(
                example("c1i", "9.69", advance("5000", "1978-01-10"), monthly(1, "1978-02-10", 24, "230")),
                example("c1ii", "11.82", advance("6000", "1978-02-10"), monthly(1, "1978-04-01", 36, "200")),
                example("c1iii", "10.34", advance("5000", "1978-02-23"), twiceAMonth("1978-03-01", 24, "219.17")),
                example("c1iv", "8.97", advance("10000", "1978-05-23"), monthly(3, "1978-10-01", 40, "385")),
                example("c1v", "14.96", advance("500", "1978-03-20"), weekly(1, "1978-04-21", 30, "17.60")),
                example(
                        "c2i",
                        "10.08",
                        advance("5000", "1978-01-10"),
                        on("1978-02-10", "250"),
                        monthly(1, "1978-03-10", 23, "230")),
                example(
                        "c2ii",
                        "28.50",
                        advance("400", "1978-03-18"),
                        on("1978-04-20", "39.50"),
                        weekly(4, "1978-05-18", 11, "38.31")),
                example(
                        "c3i",
                        "10.50",
                        advance("5000", "1978-01-10"),
                        monthly(1, "1978-02-10", 23, "230"),
                        on("1980-01-10", "280")),
                example(
                        "c3ii",
                        "12.22",
                        advance("200", "1978-04-03"),
                        weekly(2, "1978-04-11", 19, "9.50"),
                        on("1979-01-02", "30")),
                example(
                        "c4i",
                        "10.90",
                        advance("5000", "1978-01-10"),
                        on("1978-02-10", "250"),
                        monthly(1, "1978-03-10", 22, "230"),
                        on("1980-01-10", "280")),
                example(
                        "c4ii",
                        "7.30",
                        advance("8000", "1978-01-10"),
                        on("1978-03-01", "449.36"),
                        monthly(2, "1978-05-01", 18, "465"),
                        on("1981-05-01", "200")),
                example("c5i", "11.45", advance("1000", "1978-01-03"), on("1978-09-15", "1080")),
                example("c5ii", "8.80", advance("1000", "1978-07-15"), on("1979-01-15", "1044")),
                example("c5iii", "8.76", advance("1000", "1978-01-17"), on("1979-07-17", "1135.19")),
                example("c5iv", "11.36", advance("1000", "1978-01-10"), on("1980-01-10", "1240")),
                example("shorter", "9.15", advance("10000", "1978-06-23"), monthly(3, "1978-10-01", 40, "385")),
                example("shortest", "9.32", advance("10000", "1978-07-23"), monthly(3, "1978-10-01", 40, "385")),
                example("long week", "176.52", advance("1000", "2023-10-28"), weekly(1, "2023-11-30", 5, "250")),
                example("equal week", "412.40", advance("1000", "2023-11-23"), weekly(1, "2023-11-30", 5, "250")),
                example("short week", "434.30", advance("1000", "2023-11-24"), weekly(1, "2023-11-30", 5, "250")),
                example("daily", "94.15", advance("1000", "2023-10-26"), daily("2023-11-30", 5, "220")),
                example("yearly", "78.34", advance("1000", "2023-10-26"), monthly(12, "2023-11-30", 5, "500")));
    }

    @ParameterizedTest(name = "{0}: {1} %")
    @MethodSource("appendixJ")
    void theRateIsThePublishedOne(String name, String percent, List<CashFlow> advances, List<CashFlow> payments) {
        assertThat(AnnualPercentageRate.of(advances, payments).disclosed()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0}: {1} %")
    @MethodSource("appendixJ")
    void atTheRateAdvancesAndPaymentsAreWorthTheSame(
            String name, String percent, List<CashFlow> advances, List<CashFlow> payments) {
        var found = AnnualPercentageRate.of(advances, payments);
        var unit = found.unitPeriod();
        var rate = found.percent().movePointLeft(2).divide(unit.perYear(), MathContext.DECIMAL128);
        int anchor =
                payments.stream().mapToInt(it -> it.on().getDayOfMonth()).max().orElseThrow();

        var worth = BigDecimal.ZERO;
        for (var payment : payments) {
            var away = unit.between(advances.getFirst().on(), payment.on(), anchor);
            var divisor = BigDecimal.ONE
                    .add(away.fraction().multiply(rate))
                    .multiply(BigDecimal.ONE.add(rate).pow(away.full(), MathContext.DECIMAL128));
            worth = worth.add(payment.amount().divide(divisor, MathContext.DECIMAL128));
        }

        // Half of the fourth decimal of a percent, over the life of the loan.
        var tolerance = advances.getFirst().amount().multiply(new BigDecimal("0.00001"));
        assertThat(worth.subtract(advances.getFirst().amount()).abs()).isLessThan(tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 1, 1978-02-10, 1978-04-01, 1, 19, 30",
        "HALF_MONTH, 1, 1978-02-23, 1978-03-01, 0, 6, 15",
        "MONTH, 3, 1978-05-23, 1978-10-01, 1, 39, 90",
        "WEEK, 1, 1978-03-20, 1978-04-21, 4, 4, 7",
        "WEEK, 4, 1978-03-18, 1978-04-20, 1, 5, 28",
        "WEEK, 2, 1978-04-03, 1978-04-11, 0, 8, 14",
        "MONTH, 2, 1978-01-10, 1978-03-01, 0, 52, 60",
        "MONTH, 12, 1978-01-17, 1979-07-17, 1, 180, 360",
        "MONTH, 12, 1978-01-10, 1980-01-10, 2, 0, 1",
        "MONTH, 12, 2023-01-10, 2024-03-15, 1, 64, 365",
        "HALF_MONTH, 1, 2024-01-01, 2024-02-01, 2, 0, 1",
        "HALF_MONTH, 1, 2024-01-05, 2024-02-01, 1, 12, 15",
    })
    void timeIsCountedBackwardsInWholeUnits(
            Interval interval, int count, LocalDate from, LocalDate to, int full, int part, int whole) {
        var elapsed = new UnitPeriod(interval, count).between(from, to, to.getDayOfMonth());

        assertThat(elapsed.full()).isEqualTo(full);
        assertThat(elapsed.fraction())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }

    @Test
    void dueDatesAtTheEndOfShortMonthsAreStillAMonthApart() {
        var payments = new ArrayList<CashFlow>();
        for (int i = 1; i <= 12; i++) {
            payments.add(new CashFlow(LocalDate.parse("2024-01-31").plusMonths(i), new BigDecimal("100")));
        }
        var advances = advance("1100", "2024-01-31");

        var ofTheEnd = AnnualPercentageRate.of(advances, payments);
        var ofTheFirst = AnnualPercentageRate.of(advance("1100", "2024-02-01"), monthly(1, "2024-03-01", 12, "100"));

        assertThat(ofTheEnd.unitPeriod()).isEqualTo(new UnitPeriod(Interval.MONTH, 1));
        assertThat(ofTheEnd.percent()).isEqualByComparingTo(ofTheFirst.percent());
    }

    @Test
    void paymentsWithoutARhythmAreMeasuredByTheNearestStandardInterval() {
        var payments = concat(on("2024-01-20", "300"), on("2024-03-03", "300"), on("2024-07-11", "500"));

        var rate = AnnualPercentageRate.of(advance("1000", "2024-01-01"), payments);

        // 192 days over 3 intervals: 64 days, nearest to nine weeks.
        assertThat(rate.unitPeriod()).isEqualTo(new UnitPeriod(Interval.WEEK, 9));
        assertThat(rate.percent()).isPositive();
    }

    @Test
    void moneyPaidOutInPartsIsWeighedByItsDays() {
        var advances = concat(on("2024-01-01", "500"), on("2024-02-01", "500"));

        var inParts = AnnualPercentageRate.of(advances, monthly(1, "2024-03-01", 10, "110"));
        var atOnce = AnnualPercentageRate.of(advance("1000", "2024-01-01"), monthly(1, "2024-03-01", 10, "110"));

        assertThat(inParts.percent()).isGreaterThan(atOnce.percent());
    }

    @Test
    void payingBackExactlyTheLoanHasARateOfZero() {
        var rate = AnnualPercentageRate.of(advance("1200", "2024-01-01"), monthly(1, "2024-02-01", 12, "100"));

        assertThat(rate.percent()).isEqualByComparingTo("0");
    }

    @Test
    void payingBackLessHasANegativeRate() {
        var rate = AnnualPercentageRate.of(advance("1200", "2024-01-01"), monthly(1, "2024-02-01", 12, "99"));

        assertThat(rate.percent()).isNegative();
    }

    @Test
    void moneyThatIsBackOnTheSameDayHasNoRate() {
        assertThatThrownBy(() -> AnnualPercentageRate.of(advance("10", "2024-01-01"), on("2024-01-01", "11")))
                .isInstanceOf(ScheduleProblems.NoAnnualRate.class);
    }

    @Test
    void withoutChargesTheRateIsTheNominalOne() {
        var rules = LoanRules.monthly()
                .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                .build();

        var schedule = Schedule.of(LoanTerms.of("USD", "100000", "0.1850", 24, rules), LocalDate.parse("2024-01-31"));

        assertThat(schedule.annualPercentageRate().disclosed()).isEqualByComparingTo("18.50");
    }

    @Test
    void chargesKeptBackAtDisbursementRaiseTheRate() {
        var rules = LoanRules.monthly()
                .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                .charge("opening", ChargeTime.DISBURSEMENT, ChargeAmount.flat("100"))
                .charge("service", ChargeTime.INSTALMENT, ChargeAmount.flat("1.50"))
                .build();

        var schedule = Schedule.of(LoanTerms.of("USD", "5000", "0.12", 12, rules), LocalDate.parse("2024-01-10"));

        assertThat(schedule.paidOut()).isEqualByComparingTo("4900");
        assertThat(schedule.fees()).isEqualByComparingTo("18.00");
        assertThat(schedule.costOfCredit())
                .isEqualByComparingTo(schedule.interest().add(new BigDecimal("118.00")));
        assertThat(schedule.annualPercentageRate().disclosed()).isGreaterThan(new BigDecimal("16"));
    }

    @RepeatedTest(40)
    void everyScheduleHasARateNearItsOwn(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var every = List.of(
                        RepaymentEvery.weeks(1),
                        RepaymentEvery.weeks(2),
                        RepaymentEvery.months(1),
                        RepaymentEvery.months(3))
                .get(random.nextInt(4));
        var rules = LoanRules.every(every).dayCount(DayCount.ACTUAL_ACTUAL).build();
        var start = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1000));
        var percent = 1 + random.nextInt(40);
        var terms = LoanTerms.of(
                "USD",
                String.valueOf(1000 + random.nextInt(100000)),
                "0.%02d".formatted(percent),
                2 + random.nextInt(30),
                rules);

        var rate = Schedule.of(terms, start).annualPercentageRate().percent();

        assertThat(rate.subtract(BigDecimal.valueOf(percent)).abs())
                .describedAs("%s of %s from %s", rate, terms, start)
                .isLessThan(BigDecimal.valueOf(percent)
                        .multiply(new BigDecimal("0.05"))
                        .add(new BigDecimal("0.2")));
    }

    @SafeVarargs
    private static Arguments example(
            String name, String percent, List<CashFlow> advances, List<CashFlow> first, List<CashFlow>... more) {
        var payments = new ArrayList<>(first);
        Stream.of(more).forEach(payments::addAll);
        return Arguments.of(name, percent, advances, payments);
    }

    @SafeVarargs
    private static List<CashFlow> concat(List<CashFlow>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<CashFlow> advance(String amount, String on) {
        return on(on, amount);
    }

    private static List<CashFlow> on(String on, String amount) {
        return List.of(new CashFlow(LocalDate.parse(on), new BigDecimal(amount)));
    }

    private static List<CashFlow> monthly(int months, String first, int count, String amount) {
        return series(count, amount, i -> LocalDate.parse(first).plusMonths((long) months * i));
    }

    private static List<CashFlow> weekly(int weeks, String first, int count, String amount) {
        return series(count, amount, i -> LocalDate.parse(first).plusWeeks((long) weeks * i));
    }

    private static List<CashFlow> daily(String first, int count, String amount) {
        return series(count, amount, i -> LocalDate.parse(first).plusDays(i));
    }

    private static List<CashFlow> twiceAMonth(String first, int count, String amount) {
        return series(
                count, amount, i -> LocalDate.parse(first).plusMonths(i / 2).plusDays(i % 2 == 0 ? 0 : 15));
    }

    private static List<CashFlow> series(int count, String amount, IntFunction<LocalDate> day) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new CashFlow(day.apply(i), new BigDecimal(amount)))
                .toList();
    }
}
