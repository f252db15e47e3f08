package com.quenty.reverselogistics.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefundCalculatorTests {

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static LinePrice price(int units, String goods, String shipping) {
        return new LinePrice(units, usd(goods), usd(shipping));
    }

    private static RefundCalculator.Units units(int before, int count, String factor, String fee, boolean ourFault) {
        return new RefundCalculator.Units(before, count, new BigDecimal(factor), new BigDecimal(fee), ourFault);
    }

    private static RefundAmount refund(LinePrice price, RefundCalculator.Units units) {
        return RefundCalculator.refund(price, units, List.of(usd("1000000")));
    }

    /** Three announced, two received: 179.98 of 269.97, not 269.97. */
    @Test
    void unitsThatDidNotComeAreNotPaidFor() {
        assertThat(refund(price(3, "269.97", "0"), units(0, 2, "1", "0", true)).amount())
                .isEqualTo(usd("179.98"));
    }

    @Test
    void theFeeIsOfEachUnit() {
        var refund = refund(price(2, "200.00", "10.00"), units(0, 2, "1", "0.10", false));

        assertThat(refund.fee()).isEqualTo(usd("20.00"));
        assertThat(refund.amount()).isEqualTo(usd("180.00"));
    }

    @Test
    void theOriginalShippingGoesBackWhenItIsTheSellersFault() {
        assertThat(refund(price(2, "200.00", "10.00"), units(0, 1, "1", "0", true))
                        .amount())
                .isEqualTo(usd("105.00"));
    }

    @Test
    void deductionsEndAtNothing() {
        var refund = refund(price(1, "100.00", "0"), units(0, 1, "0", "0.10", false));

        assertThat(refund.amount()).isEqualTo(usd("0"));
        assertThat(refund.steps())
                .extracting(RefundStep::step)
                .containsExactly(
                        RefundStepKind.GOODS, RefundStepKind.CONDITION, RefundStepKind.FEE, RefundStepKind.FLOOR);
    }

    @Test
    void noMoreGoesBackThanIsLeft() {
        var refund = RefundCalculator.refund(
                price(1, "100.00", "0"), units(0, 1, "1", "0", true), List.of(usd("80.00"), usd("60.50")));

        assertThat(refund.amount()).isEqualTo(usd("60.50"));
    }

    @Test
    void addedTaxIsDividedBetweenGoodsAndShipping() {
        // 90 + 10 net with 19 % added: 107.10 for the goods, 11.90 for their shipping.
        var price = LinePrice.of(
                "USD",
                2,
                new BigDecimal("119.00"),
                new BigDecimal("100.00"),
                new BigDecimal("-10.00"),
                new BigDecimal("19.00"),
                new BigDecimal("10.00"));

        assertThat(price.goods()).isEqualTo(usd("107.10"));
        assertThat(price.shipping()).isEqualTo(usd("11.90"));
    }

    @Test
    void includedTaxIsNotCountedTwice() {
        var price = LinePrice.of(
                "USD",
                1,
                new BigDecimal("110.00"),
                new BigDecimal("100.00"),
                BigDecimal.ZERO,
                new BigDecimal("17.56"),
                new BigDecimal("10.00"));

        assertThat(price.goods()).isEqualTo(usd("100.00"));
        assertThat(price.shipping()).isEqualTo(usd("10.00"));
    }

    /** However a line comes back, unit by unit or in lots, its parts add up to what was paid, to the cent. */
    @Test
    void allWaysToReturnALineAddUpToWhatWasPaid() {
        for (int units = 1; units <= 6; units++) {
            for (var paid : List.of("10.00", "0.01", "0.05", "99.99", "100.01")) {
                var price = price(units, paid, "3.33");
                for (var lots : compositions(units)) {
                    var sum = usd("0");
                    int before = 0;
                    for (int lot : lots) {
                        sum = sum.plus(refund(price, units(before, lot, "1", "0", true))
                                .amount());
                        before += lot;
                    }
                    assertThat(sum)
                            .as("%s of %s in %s", paid, units, lots)
                            .isEqualTo(usd(paid).plus(usd("3.33")));
                }
            }
        }
    }

    private static List<List<Integer>> compositions(int units) {
        if (units == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (int first = 1; first <= units; first++) {
            for (var rest : compositions(units - first)) {
                var lots = new ArrayList<Integer>();
                lots.add(first);
                lots.addAll(rest);
                all.add(lots);
            }
        }
        return all;
    }

    /** Against cents that are counted one by one: steps add up, nothing is below nothing or above a limit. */
    @Test
    void theAmountIsThatOfAnIndependentCountForRandomReturns() {
        var random = new Random(20261201);
        for (int i = 0; i < 20_000; i++) {
            int units = 1 + random.nextInt(9);
            long goods = random.nextInt(100_000);
            long shipping = random.nextInt(5_000);
            int before = random.nextInt(units);
            int count = 1 + random.nextInt(units - before);
            int factor = random.nextInt(101);
            int fee = random.nextInt(101);
            boolean ourFault = random.nextBoolean();
            long limit = random.nextInt(120_000);

            var refund = RefundCalculator.refund(
                    new LinePrice(units, cents(goods), cents(shipping)),
                    new RefundCalculator.Units(
                            before, count, BigDecimal.valueOf(factor, 2), BigDecimal.valueOf(fee, 2), ourFault),
                    List.of(cents(limit)));

            long part = upTo(goods, before + count, units) - upTo(goods, before, units);
            long expected = divided(part * factor, 100) - divided(part * fee, 100);
            if (ourFault) {
                expected += upTo(shipping, before + count, units) - upTo(shipping, before, units);
            }
            expected = Math.min(limit, Math.max(0, expected));
            assertThat(refund.amount()).as("return %d", i).isEqualTo(cents(expected));
            assertThat(refund.steps().stream().map(RefundStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("steps of return %d", i)
                    .isEqualByComparingTo(refund.amount().amount());
        }
    }

    private static long upTo(long whole, int count, int units) {
        return divided(whole * count, units);
    }

    /** Half to even, as money is rounded. */
    private static long divided(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "USD");
    }
}
