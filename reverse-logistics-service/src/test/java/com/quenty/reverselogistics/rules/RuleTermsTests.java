package com.quenty.reverselogistics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTermsTests {

    private static RuleTerms factors(List<GradeFactor> factors) {
        var shipped = Terms.shipped();
        return new RuleTerms(
                shipped.windowDays(),
                shipped.authorizationDays(),
                false,
                false,
                false,
                shipped.manualAfterDays(),
                shipped.manualAboveAmounts(),
                shipped.maxUnitPrices(),
                shipped.refusedReasons(),
                shipped.approvedReasons(),
                shipped.changeOfMindFee(),
                shipped.sizeFee(),
                factors,
                List.of());
    }

    @Test
    void theSellersFaultCostsNoFeeAndNoDeduction() {
        assertThat(Terms.shipped().feeRate(ReturnReason.DAMAGED)).isEqualByComparingTo("0");
        assertThat(Terms.shipped().factor(ReturnReason.DAMAGED, ConditionGrade.F))
                .isEqualByComparingTo("1");
        assertThat(Terms.shipped().feeRate(ReturnReason.SIZE)).isEqualByComparingTo("0.05");
        assertThat(Terms.shipped().feeRate(ReturnReason.OTHER)).isEqualByComparingTo("0.1");
        assertThat(Terms.shipped().factor(ReturnReason.SIZE, ConditionGrade.C)).isEqualByComparingTo("0.75");
    }

    @Test
    void aWorseGradeIsNotWorthMore() {
        assertThatThrownBy(() -> factors(Terms.factors("1", "0.5", "0.75", "0.5", "0.25", "0"))
                        .requireSound(""))
                .isInstanceOf(ValidationFailed.class);
        factors(Terms.factors("1", "1", "0.5", "0.5", "0", "0")).requireSound("");
    }

    @Test
    void noGradeIsNamedTwice() {
        var twice = List.of(
                new GradeFactor(ConditionGrade.A, BigDecimal.ONE), new GradeFactor(ConditionGrade.A, BigDecimal.ONE));

        assertThatThrownBy(() -> factors(twice).requireSound("/terms"))
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        failed -> assertThat(failed.errors().getFirst().pointer())
                                .isEqualTo("/terms/condition_factors/1/grade"));
    }
}
