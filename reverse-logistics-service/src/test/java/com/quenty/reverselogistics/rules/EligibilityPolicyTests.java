package com.quenty.reverselogistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static WantedLine line(int quantity, int returnable, ReturnReason reason, @Nullable LocalDate delivered) {
        return new WantedLine(1, quantity, returnable, reason, true, false, new BigDecimal("12.50"), "USD", delivered);
    }

    private static List<EligibilityRule> failed(WantedLine line, RuleTerms terms) {
        return EligibilityPolicy.failed(line, terms, TODAY).stream()
                .map(FailedRule::rule)
                .toList();
    }

    @Test
    void aDeliveredLineComesBackUntilTheLastDayOfItsWindow() {
        var last = TODAY.minusDays(60);

        assertThat(failed(line(1, 1, ReturnReason.SIZE, last), Terms.shipped())).isEmpty();
        assertThat(failed(line(1, 1, ReturnReason.SIZE, last.minusDays(1)), Terms.shipped()))
                .containsExactly(EligibilityRule.WINDOW);
    }

    @Test
    void aLineThatHasNotArrivedDoesNotComeBack() {
        assertThat(failed(line(1, 0, ReturnReason.DEFECTIVE, null), Terms.shipped()))
                .containsExactly(EligibilityRule.DELIVERED);
    }

    @Test
    void everyFailedRuleIsNamed() {
        var terms = Terms.with(10, true, true, false);

        assertThat(failed(line(3, 2, ReturnReason.CHANGE_OF_MIND, TODAY.minusDays(11)), terms))
                .containsExactlyInAnyOrder(
                        EligibilityRule.QUANTITY,
                        EligibilityRule.WINDOW,
                        EligibilityRule.FINAL_SALE,
                        EligibilityRule.HYGIENE);
    }

    @Test
    void theSellersFaultComesBackAlsoWhenItWasSoldForGoodOrOpened() {
        var terms = Terms.with(10, true, true, false);

        assertThat(failed(line(1, 1, ReturnReason.DEFECTIVE, TODAY), terms)).isEmpty();
    }

    @Test
    void onlyMissingAndWrongGoodsAreClaimedAndMissingOnesAreNotSentBack() {
        var claim = new WantedLine(1, 1, 1, ReturnReason.SIZE, false, true, BigDecimal.TEN, "USD", TODAY);
        var sentBack = new WantedLine(1, 1, 1, ReturnReason.MISSING_ITEM, false, false, BigDecimal.TEN, "USD", TODAY);

        assertThat(failed(claim, Terms.shipped())).containsExactly(EligibilityRule.REASON);
        assertThat(failed(sentBack, Terms.shipped())).containsExactly(EligibilityRule.REASON);
    }

    @Test
    void theSellersFaultIsApprovedAtOnceUnlessItIsLateDearOrOfACategoryForPeople() {
        var line = line(1, 1, ReturnReason.DEFECTIVE, TODAY.minusDays(30));
        var late = line(1, 1, ReturnReason.DEFECTIVE, TODAY.minusDays(31));

        assertThat(manual(line, Terms.shipped(), "500.00")).isZero();
        assertThat(manual(line, Terms.shipped(), "500.01")).isEqualTo(1);
        assertThat(manual(late, Terms.shipped(), "1")).isEqualTo(1);
        assertThat(manual(line, Terms.with(60, false, false, true), "1")).isEqualTo(1);
        assertThat(manual(line(1, 1, ReturnReason.CHANGE_OF_MIND, TODAY), Terms.shipped(), "1"))
                .isEqualTo(1);
    }

    @Test
    void aCurrencyWithoutALimitIsForPeople() {
        var yen = new WantedLine(1, 1, 1, ReturnReason.DEFECTIVE, false, false, BigDecimal.ONE, "JPY", TODAY);

        assertThat(manual(yen, Terms.shipped(), "1")).isEqualTo(1);
    }

    private static int manual(WantedLine line, RuleTerms terms, String amount) {
        return EligibilityPolicy.manualReasons(line, terms, new BigDecimal(amount), TODAY)
                .size();
    }
}
