package com.quenty.microcredit.loanproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.microcredit.loanproducts.LoanProduct.Range;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.RepaymentEvery;
import com.quenty.microcredit.terms.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanProductTests {

    private static final LoanProduct PRODUCT = new LoanProduct(
            "working-capital",
            1,
            "USD",
            new Range<>(new BigDecimal("100"), new BigDecimal("5000")),
            new Range<>(3, 24),
            new Range<>(new BigDecimal("0.08"), new BigDecimal("0.30")),
            LoanRules.monthly().grace(new Grace(3, 0, 0)).build());

    @ParameterizedTest
    @CsvSource({
        "99.99, 0.12, 12, /amount",
        "5000.01, 0.12, 12, /amount",
        "100.001, 0.12, 12, /amount",
        "-100, 0.12, 12, /amount",
        "1000, 0.0799, 12, /annual_rate",
        "1000, 0.3001, 12, /annual_rate",
        "1000, 0.12, 2, /instalments",
        "1000, 0.12, 0, /instalments",
        "1000, 0.12, 25, /instalments",
        "1000, 0.12, 3, /instalments"
    })
    void figuresOutsideTheProductAreNamed(BigDecimal amount, BigDecimal rate, int count, String pointer) {
        assertThat(PRODUCT.violations(amount, rate, count, null, null))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @Test
    void theLimitsThemselvesAreInside() {
        assertThat(PRODUCT.violations(new BigDecimal("100"), new BigDecimal("0.08"), 4, null, null))
                .isEmpty();
        assertThat(PRODUCT.violations(new BigDecimal("5000.00"), new BigDecimal("0.30"), 24, null, null))
                .isEmpty();
    }

    @Test
    void theFirstInstalmentFallsDueAfterTheMoneyIsOut() {
        var day = LocalDate.parse("2026-01-01");

        assertThat(PRODUCT.violations(new BigDecimal("100"), new BigDecimal("0.08"), 4, day, day))
                .extracting(Violation::pointer)
                .containsExactly("/first_due_date");
    }

    @Test
    void rulesThatContradictThemselvesAreNamed() {
        var rules = LoanRules.monthly()
                .flat()
                .recalculated()
                .instalmentMultiple(BigDecimal.ZERO)
                .charge("fee", ChargeTime.INSTALMENT, ChargeAmount.flat("1"))
                .charge("fee", ChargeTime.OVERDUE, ChargeAmount.flat("1"))
                .build();

        assertThat(rules.violations("/rules"))
                .extracting(Violation::pointer)
                .containsExactly("/rules/interest_recalculation", "/rules/instalment_multiple", "/rules/charges");
    }

    @Test
    void aLoanKeepsItsOwnCopyOfTheRules() {
        var terms = PRODUCT.terms(new BigDecimal("1000"), new BigDecimal("0.12"), 12, null);

        assertThat(terms.rules()).isEqualTo(PRODUCT.rules());
        assertThat(terms.principal()).isEqualTo(new BigDecimal("1000.00"));
        assertThat(PRODUCT.rules().but().build()).isEqualTo(PRODUCT.rules());
    }

    @Test
    void impossibleTermsCannotBeBuilt() {
        var rules = LoanRules.monthly().build();

        assertThatThrownBy(() -> LoanTerms.of("USD", "0", "0.1", 12, rules))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoanTerms.of("USD", "10", "-0.1", 12, rules))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoanTerms.of("USD", "10", "0.1", 0, rules))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoanTerms.of("JPY", "10.5", "0.1", 1, rules)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> RepaymentEvery.weeks(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grace(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChargeAmount.flat("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range<>(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
