package com.quenty.microcredit.creditpolicies;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.creditpolicies.PolicyDecision.Referred;
import com.quenty.microcredit.creditpolicies.PolicyDecision.Rejected;
import com.quenty.microcredit.creditpolicies.RuleCheck.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditPolicyTests {

    private static final CreditPolicy POLICY = new CreditPolicy(PolicyRules.standard(LocalDate.parse("2026-01-01")));

    @ParameterizedTest(name = "score {0}, {1} of 1000 for debts, {2} months, asks {3}: {4}")
    @CsvSource({
        "700, 400.00, 12, 10000, Approved",
        "850, 0.00, 200, 1, Approved",
        "699, 400.00, 12, 10000, Referred",
        "700, 400.01, 12, 10000, Referred",
        "700, 400.00, 11, 10000, Referred",
        "700, 400.00, , 10000, Referred",
        "700, 400.00, 12, 10000.01, Referred",
        "550, 600.00, 0, 90000, Referred",
        "549, 0.00, 200, 1, Rejected",
        "850, 600.01, 200, 1, Rejected",
        "300, 900.00, 0, 90000, Rejected"
    })
    void theThresholdsAreThoseOfTheRules(
            int score, BigDecimal debts, Integer employed, BigDecimal amount, String expected) {
        var decision =
                POLICY.decide(new Applicant(score, amount, new BigDecimal("1000"), debts, BigDecimal.ZERO, employed));

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(decision.trace()).hasSize(6);
    }

    @Test
    void theLoanAskedForIsPartOfTheDebts() {
        var applicant = new Applicant(
                720, new BigDecimal("5000"), new BigDecimal("1000"), new BigDecimal("300"), new BigDecimal("150"), 24);

        assertThat(applicant.debtToIncome()).isEqualByComparingTo("0.45");
        assertThat(POLICY.decide(applicant))
                .isInstanceOfSatisfying(
                        Referred.class,
                        referred -> assertThat(referred.reasons()).containsExactly("approve_debt_to_income"));
    }

    @Test
    void aRejectionNamesEveryReason() {
        var applicant = new Applicant(
                400, new BigDecimal("50000"), new BigDecimal("1000"), new BigDecimal("700"), BigDecimal.ZERO, 2);

        assertThat(POLICY.decide(applicant)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reasons()).containsExactly("reject_score", "reject_debt_to_income");
            assertThat(rejected.trace())
                    .filteredOn(it -> it.outcome() == Outcome.FAILED)
                    .hasSize(6);
        });
    }

    @Test
    void withoutAnIncomeAPersonDecides() {
        var applicant = new Applicant(800, new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN, 24);

        assertThat(POLICY.decide(applicant)).isInstanceOfSatisfying(Referred.class, referred -> {
            assertThat(referred.reasons())
                    .containsExactly("reject_debt_to_income", "approve_debt_to_income", "approve_amount");
            assertThat(referred.trace().get(1).found()).isEqualTo("unknown");
        });
    }
}
