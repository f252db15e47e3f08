package com.quenty.microcredit.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.creditpolicies.CreditPolicy;
import com.quenty.microcredit.creditpolicies.PolicyDecision.Approved;
import com.quenty.microcredit.creditpolicies.PolicyDecision.Referred;
import com.quenty.microcredit.creditpolicies.PolicyRules;
import com.quenty.microcredit.creditrates.RatePolicy;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProduct.Range;
import com.quenty.microcredit.ratetables.RateTable;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.usurycaps.UsuryCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnderwritingPolicyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final LocalDate BEGINNING = LocalDate.parse("2026-01-01");

    private static UnderwritingResult decide(
            UnderwritingInput wish, String minRate, String maxRate, Optional<UsuryCap> cap) {
        var product = new LoanProduct(
                "test",
                1,
                "USD",
                new Range<>(new BigDecimal("100"), new BigDecimal("100000")),
                new Range<>(1, 60),
                new Range<>(new BigDecimal(minRate), new BigDecimal(maxRate)),
                LoanRules.monthly().build());
        return UnderwritingPolicy.decide(
                725,
                wish,
                product,
                new CreditPolicy(PolicyRules.standard(BEGINNING)),
                new RatePolicy(RateTable.standard(BEGINNING), cap),
                TODAY);
    }

    private static UnderwritingInput input(String amount, String debts, String exposure) {
        return new UnderwritingInput(
                new BigDecimal(amount),
                12,
                null,
                new BigDecimal("3000"),
                new BigDecimal(debts),
                24,
                new BigDecimal(exposure));
    }

    @Test
    void theInstalmentAtTheRateOfTheTableIsPartOfTheDebts() {
        // 10,000 at 11 % for a year ask some 884 a month: with 316 they are 40 % of 3,000.
        assertThat(decide(input("10000", "310", "0"), "0.05", "0.30", Optional.empty())
                        .decision())
                .isInstanceOf(Approved.class);
        assertThat(decide(input("10000", "320", "0"), "0.05", "0.30", Optional.empty())
                        .decision())
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).containsExactly("approve_debt_to_income"));
    }

    @Test
    void anApprovalHasAPlanAtItsRate() {
        var verdict = decide(input("10000", "0", "0"), "0.05", "0.30", Optional.empty());

        var plan = Objects.requireNonNull(verdict.plan());
        assertThat(verdict.rate().annualRate()).isEqualByComparingTo("0.11");
        assertThat(plan.terms().annualRate()).isEqualByComparingTo("0.11");
        assertThat(plan.schedule().instalments()).hasSize(12);
    }

    @Test
    void offersAndLoansTogetherStayBelowTwelveIncomes() {
        assertThat(decide(input("10000", "0", "26000"), "0.05", "0.30", Optional.empty())
                        .decision())
                .isInstanceOf(Approved.class);
        assertThat(decide(input("10000", "0", "26000.01"), "0.05", "0.30", Optional.empty())
                        .decision())
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).containsExactly("exposure"));
    }

    @Test
    void aRateOutsideTheProductIsLeftToAPerson() {
        var verdict = decide(input("10000", "0", "0"), "0.15", "0.30", Optional.empty());

        assertThat(verdict.decision())
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).containsExactly("product_rate"));
        assertThat(verdict.rate().annualRate()).isEqualByComparingTo("0.11");
    }

    @Test
    void aLoanOutsideTheProductIsReferredWithoutAPlan() {
        var verdict = decide(input("100001", "0", "0"), "0.05", "0.30", Optional.empty());

        assertThat(verdict.plan()).isNull();
        assertThat(verdict.decision())
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).contains("plan"));
    }

    @Test
    void withoutAnIncomeThereIsNoRoomForExposure() {
        var wish = new UnderwritingInput(
                new BigDecimal("10000"), 12, null, BigDecimal.ZERO, BigDecimal.ZERO, 24, BigDecimal.ZERO);

        assertThat(decide(wish, "0.05", "0.30", Optional.empty()).decision())
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).contains("exposure"));
    }

    @Test
    void theLawComesLast() {
        var cap = Optional.of(new UsuryCap("CO", BEGINNING, new BigDecimal("0.0999")));

        assertThat(decide(input("10000", "0", "0"), "0.05", "0.30", cap).rate().annualRate())
                .isEqualByComparingTo("0.0999");
    }
}
