package com.quenty.intlshipping.landedcosts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a sum over lines by their values, to the last minor unit. */
final class ValueShares {

    private ValueShares() {}

    /**
     * Largest remainder: every share is rounded down to a minor unit, and the units that are left go to the largest remainders, of equal
     * ones to the first. Lines without any value count alike.
     *
     * @param amount with at most these decimals, not negative
     * @param values of the lines, none negative
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> values, int decimals) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return values.isEmpty()
                    ? List.of()
                    : of(amount, Collections.nCopies(values.size(), BigDecimal.ONE), decimals);
        }
        var units = amount.movePointRight(decimals);
        var parts = values.stream()
                .map(value -> units.multiply(value).divideAndRemainder(sum))
                .toList();
        var given = parts.stream().map(part -> part[0]).reduce(BigDecimal.ZERO, BigDecimal::add);
        var luckiest = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer line) -> parts.get(line)[1], Comparator.reverseOrder()))
                .limit(units.subtract(given).longValueExact())
                .toList();
        var shares = new ArrayList<BigDecimal>();
        for (int line = 0; line < parts.size(); line++) {
            var more = luckiest.contains(line) ? BigDecimal.ONE : BigDecimal.ZERO;
            shares.add(parts.get(line)[0].add(more).movePointLeft(decimals).setScale(decimals));
        }
        return List.copyOf(shares);
    }
}
