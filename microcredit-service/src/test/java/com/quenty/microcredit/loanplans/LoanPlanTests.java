package com.quenty.microcredit.loanplans;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProduct.Range;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.PeriodUnit;
import com.quenty.microcredit.terms.RepaymentEvery;
import com.quenty.microcredit.terms.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanPlanTests {

    private static final LocalDate DAY = LocalDate.parse("2026-01-15");

    private static LoanProduct product(LoanRules rules) {
        return new LoanProduct(
                "test",
                1,
                "USD",
                new Range<>(new BigDecimal("100"), new BigDecimal("9999999999.99")),
                new Range<>(1, 600),
                new Range<>(BigDecimal.ZERO, new BigDecimal("0.5")),
                rules);
    }

    private static LoanFigures wish(String amount, int months, String rate) {
        return new LoanFigures(new BigDecimal(amount), months, new BigDecimal(rate), null);
    }

    private static List<String> pointers(LoanProduct product, LoanFigures wish, String cap) {
        return LoanPlan.violations(product, wish, Optional.ofNullable(cap).map(BigDecimal::new), DAY).stream()
                .map(Violation::pointer)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHS, 1, 12, 12",
        "MONTHS, 3, 12, 4",
        "WEEKS, 1, 12, 52",
        "WEEKS, 2, 12, 26",
        "WEEKS, 4, 3, 3",
        "DAYS, 15, 6, 12",
        "DAYS, 90, 12, 4",
        "DAYS, 1, 1, 30"
    })
    void aTermHasAsManyInstalmentsAsWholePeriodsFitIntoIt(String unit, int count, int months, int expected) {
        var every = new RepaymentEvery(count, PeriodUnit.valueOf(unit));

        assertThat(InstalmentCount.in(months, every)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"MONTHS, 3, 10", "MONTHS, 6, 3", "WEEKS, 10, 2", "DAYS, 90, 2"})
    void aTermThatHoldsNoWholeNumberOfPeriodsIsNoTerm(String unit, int count, int months) {
        var every = new RepaymentEvery(count, PeriodUnit.valueOf(unit));

        assertThat(InstalmentCount.in(months, every)).isEmpty();
        assertThat(pointers(product(LoanRules.every(every).build()), wish("1000", months, "0.12"), null))
                .containsExactly("/term_months");
    }

    @Test
    void theMonthlyInstalmentFollowsFromThePeriodOfRepayment() {
        var hundred = new BigDecimal("100");

        assertThat(InstalmentCount.aMonth(hundred, RepaymentEvery.months(1))).isEqualByComparingTo("100");
        assertThat(InstalmentCount.aMonth(new BigDecimal("300"), RepaymentEvery.months(3)))
                .isEqualByComparingTo("100");
        assertThat(InstalmentCount.aMonth(new BigDecimal("12"), RepaymentEvery.weeks(1)))
                .isEqualByComparingTo("52");
        assertThat(InstalmentCount.aMonth(new BigDecimal("12"), RepaymentEvery.days(1)))
                .isEqualByComparingTo("365");
    }

    @Test
    void theDearestInstalmentCountsWithGraceTheLaterOnes() {
        var rules = LoanRules.monthly().grace(new Grace(6, 0, 0)).build();

        var plan = LoanPlan.of(product(rules), wish("1200", 12, "0"), DAY);

        assertThat(plan.monthly()).isEqualByComparingTo("200");
    }

    @Test
    void theLawIsAskedBesideTheProduct() {
        var product = product(LoanRules.monthly().build());

        assertThat(pointers(product, wish("1000", 12, "0.20"), "0.20")).isEmpty();
        assertThat(pointers(product, wish("1000", 12, "0.2001"), "0.20")).containsExactly("/annual_rate");
        assertThat(pointers(product, wish("1000", 12, "0.2001"), null)).isEmpty();
    }

    @Test
    void amountsThatOurColumnsCannotHoldAreNotOffered() {
        var product = product(LoanRules.monthly().build());

        assertThat(pointers(product, wish("9999999999.99", 600, "0.01"), null)).containsExactly("/amount");
        assertThat(pointers(product, wish("200000000", 1, "0.12"), null)).containsExactly("/amount");
        assertThat(pointers(product, wish("90000000", 1, "0.12"), null)).isEmpty();
    }

    @Test
    void instalmentsAreNotRoundedToMoreThanTheyAre() {
        // 1200 at 0 % in 12 rows asks 100 of each, by either amortisation
        var equal = LoanRules.monthly();
        assertThat(pointers(
                        product(equal.instalmentMultiple(new BigDecimal("100")).build()), wish("1200", 12, "0"), null))
                .isEmpty();
        assertThat(pointers(
                        product(equal.instalmentMultiple(new BigDecimal("101")).build()), wish("1200", 12, "0"), null))
                .containsExactly("/amount");
        // At 50 % the first row asks 50 of interest besides: what is rounded stays 100.
        var principal = LoanRules.monthly().amortisation(Amortisation.EQUAL_PRINCIPAL);
        assertThat(pointers(
                        product(principal
                                .instalmentMultiple(new BigDecimal("101"))
                                .build()),
                        wish("1200", 12, "0.5"),
                        null))
                .containsExactly("/amount");
    }

    @Test
    void chargesThatLeaveNothingMakeNoOffer() {
        var rules = LoanRules.monthly()
                .charge("fee", ChargeTime.DISBURSEMENT, ChargeAmount.flat("1000"))
                .build();

        assertThat(pointers(product(rules), wish("1000", 12, "0.12"), null)).containsExactly("/amount");
        assertThat(pointers(product(rules), wish("1001", 12, "0.12"), null)).isEmpty();
    }
}
