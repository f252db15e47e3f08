package com.quenty.order.prices;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Divides amounts so that nothing is lost and nothing is made up. */
public final class Apportionment {

    private record Part(int line, BigInteger units, BigInteger remainder) {}

    private Apportionment() {}

    /**
     * Largest remainder: each line gets the whole minor units of its exact share, and those that are left go to the lines with the
     * largest rest, of equal ones to the first. A share is never larger than its weight when the amount is not larger than
     * their sum.
     *
     * @param weights by line, none negative; where all are zero the lines count alike
     * @param decimals of the currency
     */
    public static NavigableMap<Integer, BigDecimal> spread(
            BigDecimal amount, Map<Integer, BigDecimal> weights, int decimals) {
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = new TreeMap<Integer, BigInteger>();
        weights.forEach((line, weight) ->
                whole.put(line, weight.setScale(Math.max(scale, 0)).unscaledValue()));
        if (whole.values().stream().allMatch(weight -> weight.signum() == 0)) {
            whole.replaceAll((line, weight) -> BigInteger.ONE);
        }
        var sum = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        var units = amount.abs().setScale(decimals).unscaledValue();

        var parts = new ArrayList<Part>();
        whole.forEach((line, weight) -> {
            var share = units.multiply(weight).divideAndRemainder(sum);
            parts.add(new Part(line, share[0], share[1]));
        });
        int left = units.subtract(parts.stream().map(Part::units).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        parts.sort(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::line));

        var shares = new TreeMap<Integer, BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var share = i < left ? part.units().add(BigInteger.ONE) : part.units();
            shares.put(part.line(), new BigDecimal(amount.signum() < 0 ? share.negate() : share, decimals));
        }
        return shares;
    }
}
