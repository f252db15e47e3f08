package com.quenty.microcredit.loanplans;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProduct.Range;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.RepaymentEvery;
import com.quenty.microcredit.terms.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestAmountTests {

    private static final LocalDate DAY = LocalDate.parse("2026-01-15");
    private static final Pattern SMALLEST = Pattern.compile(".*the smallest amount above it that works is (\\S+)");

    private static LoanProduct product(String currency, LoanRules rules) {
        return new LoanProduct(
                "test",
                1,
                currency,
                new Range<>(new BigDecimal("0.01"), new BigDecimal("99999999")),
                new Range<>(1, 600),
                new Range<>(BigDecimal.ZERO, new BigDecimal("9")),
                rules);
    }

    private static LoanFigures wish(String amount, int months, String rate) {
        return new LoanFigures(new BigDecimal(amount), months, new BigDecimal(rate), null);
    }

    private static List<Violation> violations(LoanProduct product, LoanFigures wish) {
        return LoanPlan.violations(product, wish, Optional.empty(), DAY);
    }

    private static boolean works(LoanProduct product, LoanFigures wish) {
        return violations(product, wish).isEmpty();
    }

    private static BigDecimal proposed(LoanProduct product, LoanFigures wish) {
        var found = violations(product, wish);
        assertThat(found).extracting(Violation::pointer).containsExactly("/amount");
        var proposal = SMALLEST.matcher(found.getFirst().message());
        assertThat(proposal.matches()).as(found.getFirst().message()).isTrue();
        return new BigDecimal(proposal.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        // in a currency without decimals; in one with two; a day's instalments; a rate of next to nothing
        "CLP, 10, 36, 0.12",
        "CLP, 49, 36, 0.12",
        "CLP, 1, 1, 0.01",
        "USD, 0.10, 36, 0.12",
        "USD, 0.01, 2, 0.30",
        "USD, 50, 12, 0.0001",
        "CLP, 100, 60, 0"
    })
    void anAmountThatRoundsToNothingIsRefusedWithTheNextThatWorks(
            String currency, String amount, int months, String rate) {
        var product = product(currency, LoanRules.monthly().build());
        var wish = wish(amount, months, rate);

        var proposed = proposed(product, wish);

        assertThat(works(product, wish(proposed.toPlainString(), months, rate))).isTrue();
        var unit = currency.equals("CLP") ? BigDecimal.ONE : new BigDecimal("0.01");
        var below = proposed.subtract(unit);
        for (int steps = 0; steps < 200 && below.compareTo(wish.amount()) >= 0; steps++) {
            assertThat(works(product, wish(below.toPlainString(), months, rate)))
                    .as("%s", below)
                    .isFalse();
            below = below.subtract(unit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLP, 20, 6, 0.12, 10, EQUAL_INSTALMENTS",
        "CLP, 20, 6, 0.12, 10, EQUAL_PRINCIPAL",
        "USD, 20, 12, 0.12, 100, EQUAL_INSTALMENTS",
        "USD, 0.50, 6, 0, 5, EQUAL_PRINCIPAL"
    })
    void anAmountTooSmallForTheMultipleIsRefusedWithTheNextThatWorks(
            String currency, String amount, int months, String rate, BigDecimal multiple, Amortisation amortisation) {
        var product = product(
                currency,
                LoanRules.monthly()
                        .amortisation(amortisation)
                        .instalmentMultiple(multiple)
                        .build());
        var wish = wish(amount, months, rate);

        var proposed = proposed(product, wish);

        assertThat(works(product, wish(proposed.toPlainString(), months, rate))).isTrue();
        var unit = currency.equals("CLP") ? BigDecimal.ONE : new BigDecimal("0.01");
        assertThat(works(product, wish(proposed.subtract(unit).toPlainString(), months, rate)))
                .isFalse();
    }

    @Test
    void anOfferAsksForSomethingInEveryInstalmentOfItsTermAndForInterest() {
        var random = new Random(20);
        for (int i = 0; i < 300; i++) {
            var every = random.nextBoolean() ? RepaymentEvery.months(1) : RepaymentEvery.weeks(1);
            var amortisation = random.nextBoolean() ? Amortisation.EQUAL_INSTALMENTS : Amortisation.EQUAL_PRINCIPAL;
            var declining = LoanRules.every(every).amortisation(amortisation);
            var rules = random.nextBoolean() ? LoanRules.every(every).flat().build() : declining.build();
            var product = product(random.nextBoolean() ? "CLP" : "USD", rules);
            var wish = wish("" + (1 + random.nextInt(400)), 1 + random.nextInt(48), "0." + (1 + random.nextInt(40)));
            if (works(product, wish)) {
                var plan = LoanPlan.of(product, wish, DAY);
                assertThat(plan.schedule().instalments())
                        .as("%s %s", wish, rules)
                        .hasSize(plan.terms().instalments())
                        .allSatisfy(row -> assertThat(row.total()).isPositive());
                assertThat(plan.schedule().interest()).as("%s %s", wish, rules).isPositive();
            } else {
                assertThat(works(
                                product,
                                wish(
                                        proposed(product, wish).toPlainString(),
                                        wish.termMonths(),
                                        wish.annualRate().toPlainString())))
                        .isTrue();
            }
        }
    }

    @Test
    void whatAsksForNothingByItsTermsIsNotRefused() {
        var grace = LoanRules.monthly().grace(new Grace(3, 3, 0)).build();

        assertThat(works(product("CLP", grace), wish("100000", 12, "0.12"))).isTrue();
        assertThat(Schedule.of(
                                product("CLP", grace).terms(new BigDecimal("100000"), new BigDecimal("0.12"), 12, null),
                                DAY)
                        .instalments()
                        .getFirst()
                        .total())
                .isZero();
        assertThat(works(product("CLP", LoanRules.monthly().build()), wish("1200", 12, "0")))
                .isTrue();
    }

    @Test
    void aProductWhoseLargestAmountIsTooSmallSaysSo() {
        var small = new LoanProduct(
                "test",
                1,
                "CLP",
                new Range<>(BigDecimal.ONE, BigDecimal.TEN),
                new Range<>(1, 36),
                new Range<>(BigDecimal.ZERO, BigDecimal.ONE),
                LoanRules.monthly().build());

        assertThat(violations(small, wish("5", 36, "0.12")))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.message()).endsWith("no amount of this product works over this term"));
    }
}
