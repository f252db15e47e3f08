package com.quenty.reverselogistics.returns.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.reverselogistics.returns.Disposition;
import com.quenty.reverselogistics.rules.ConditionGrade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispositionPolicyTests {

    private static final DispositionProperties USUAL = new DispositionProperties(
            new BigDecimal("0.03"),
            new BigDecimal("0.001"),
            new BigDecimal("0.02"),
            new BigDecimal("0.95"),
            30,
            new BigDecimal("0.70"),
            new BigDecimal("0.80"),
            45,
            new BigDecimal("0.90"));

    private static DispositionPolicy.Goods goods(
            ConditionGrade grade,
            boolean genuine,
            boolean hazardous,
            boolean hygiene,
            @Nullable String refurbishment,
            @Nullable String salvage,
            @Nullable String vendor) {
        return new DispositionPolicy.Goods(
                1,
                grade,
                grade == ConditionGrade.A,
                genuine,
                hazardous,
                false,
                hygiene,
                "USD",
                new BigDecimal("100.00"),
                amount(refurbishment),
                amount(salvage),
                amount(vendor));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Disposition best(DispositionPolicy.Goods goods) {
        return DispositionPolicy.best(DispositionPolicy.alternatives(goods, USUAL));
    }

    @Test
    void goodsAsGoodAsNewGoBackOnSale() {
        var goods = goods(ConditionGrade.B, true, false, false, "10.00", "1.00", null);

        assertThat(best(goods)).isEqualTo(Disposition.RESTOCK);
        // 100 × 0.95 − 3 − 100 × 0.001 × 30
        assertThat(DispositionPolicy.alternatives(goods, USUAL).getFirst().netRecoveryAmount())
                .isEqualByComparingTo("89.00");
    }

    @Test
    void usedGoodsAreRefurbishedWhereThatPays() {
        // 100 × 0.7 × 0.8 − 10 − 3 − 4.5 = 38.50, against 0.90 × 50 − 3 = 42 of the vendor
        assertThat(best(goods(ConditionGrade.C, true, false, false, "10.00", "1.00", null)))
                .isEqualTo(Disposition.REFURBISH);
        assertThat(best(goods(ConditionGrade.C, true, false, false, "10.00", "1.00", "50.00")))
                .isEqualTo(Disposition.RETURN_TO_VENDOR);
    }

    @Test
    void blocksOfTheLawComeFirst() {
        assertThat(best(goods(ConditionGrade.A, false, false, false, "1.00", "50.00", "50.00")))
                .isEqualTo(Disposition.DISPOSE);
        assertThat(best(goods(ConditionGrade.B, true, true, false, "1.00", "5.00", null)))
                .isEqualTo(Disposition.RECYCLE);
        assertThat(best(goods(ConditionGrade.B, true, false, true, "1.00", "5.00", null)))
                .isEqualTo(Disposition.RECYCLE);
    }

    @Test
    void everyWayIsKeptWithItsRecoveryOrItsBlock() {
        var alternatives =
                DispositionPolicy.alternatives(goods(ConditionGrade.F, true, false, false, null, null, null), USUAL);

        assertThat(alternatives).hasSize(Disposition.values().length);
        assertThat(alternatives).allMatch(each -> (each.netRecoveryAmount() == null) == (each.blockedBy() != null));
    }

    @Test
    void ofWorthlessGoodsTheCheapestWayIsTaken() {
        // Recycling costs the handling of 3, destroying 2 more.
        assertThat(best(goods(ConditionGrade.F, true, false, false, null, null, null)))
                .isEqualTo(Disposition.RECYCLE);
    }
}
