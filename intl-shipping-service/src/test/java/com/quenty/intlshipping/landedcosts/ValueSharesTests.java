package com.quenty.intlshipping.landedcosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueSharesTests {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<String> shares(String amount, int decimals, String... values) {
        return ValueShares.of(
                        number(amount), Stream.of(values).map(BigDecimal::new).toList(), decimals)
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void unitsThatAreLeftGoToTheLargestRemainders() {
        // of 1.00 by 1 : 1 : 4 the exact shares are 0.1666, 0.1666 and 0.6666
        assertThat(shares("1.00", 2, "1", "1", "4")).containsExactly("0.17", "0.17", "0.66");
        assertThat(shares("1.00", 2, "1", "1", "1")).containsExactly("0.34", "0.33", "0.33");
        assertThat(shares("0.05", 2, "10", "30", "60")).as("equal remainders").containsExactly("0.01", "0.01", "0.03");
        assertThat(shares("100", 0, "1", "2")).containsExactly("33", "67");
        assertThat(shares("0.001", 3, "1.115", "3.333")).containsExactly("0.000", "0.001");
        assertThat(shares("0.00", 2, "1", "2")).containsExactly("0.00", "0.00");
    }

    @Test
    void linesWithoutAnyValueCountAlike() {
        assertThat(shares("10.00", 2, "0", "0", "0")).containsExactly("3.34", "3.33", "3.33");
        assertThat(shares("10.00", 2, "0", "5", "0")).containsExactly("0.00", "10.00", "0.00");
    }

    @Test
    void noUnitIsLostAndNoShareIsAUnitFromTheExactOne() {
        var random = new Random(39);
        for (int round = 0; round < 2_000; round++) {
            int decimals = random.nextInt(4);
            var amount = BigDecimal.valueOf(random.nextInt(1_000_000), decimals);
            var values = new ArrayList<BigDecimal>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                values.add(BigDecimal.valueOf(random.nextInt(100_000), decimals));
            }
            values.add(BigDecimal.valueOf(1, decimals));

            var shares = ValueShares.of(amount, values, decimals);

            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s over %s", amount, values)
                    .isEqualByComparingTo(amount);
            var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i < values.size(); i++) {
                // |share - amount x value / sum| < 1 unit, without a division
                var off = shares.get(i).multiply(sum).subtract(amount.multiply(values.get(i)));
                assertThat(off.abs())
                        .as("share %d of %s over %s", i, amount, values)
                        .isLessThan(sum.movePointLeft(decimals));
            }
        }
    }
}
