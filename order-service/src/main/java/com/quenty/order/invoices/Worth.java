package com.quenty.order.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The worth of a line on documents. Signed, so that documents can be subtracted from one another.
 *
 * @param total to be paid
 * @param charges shipping and fees in it
 * @param taxes by name
 */
record Worth(BigDecimal total, BigDecimal charges, NavigableMap<TaxName, BigDecimal> taxes) {

    /** @param included in the prices already, so that it is not added to them */
    record TaxName(String label, boolean included) implements Comparable<TaxName> {

        private static final Comparator<TaxName> ORDER =
                Comparator.comparing(TaxName::label).thenComparing(TaxName::included);

        @Override
        public int compareTo(TaxName other) {
            return ORDER.compare(this, other);
        }
    }

    static final Worth NOTHING =
            new Worth(BigDecimal.ZERO, BigDecimal.ZERO, Collections.unmodifiableNavigableMap(new TreeMap<>()));

    Worth plus(Worth other) {
        return with(other, BigDecimal::add);
    }

    Worth minus(Worth other) {
        return with(other, BigDecimal::subtract);
    }

    private Worth with(Worth other, BinaryOperator<BigDecimal> sum) {
        var all = new TreeMap<>(taxes);
        other.taxes.forEach((name, amount) -> all.merge(name, sum.apply(BigDecimal.ZERO, amount), BigDecimal::add));
        return new Worth(sum.apply(total, other.total), sum.apply(charges, other.charges), all);
    }

    Worth negated() {
        return NOTHING.minus(this);
    }

    /** Neither money nor tax. */
    boolean isNothing() {
        return total.signum() == 0 && taxes.values().stream().allMatch(tax -> tax.signum() == 0);
    }

    /**
     * The part of it that costs this amount, with the same share of charges and of each tax, rounded half up. The whole for all of
     * it, so that a part and its rest always add up.
     */
    Worth part(BigDecimal amount, int decimals) {
        if (amount.compareTo(total) == 0) {
            return this;
        }
        UnaryOperator<BigDecimal> share = figure -> total.signum() == 0
                ? BigDecimal.ZERO
                : figure.multiply(amount).divide(total, decimals, RoundingMode.HALF_UP);
        var parts = new TreeMap<TaxName, BigDecimal>();
        taxes.forEach((name, tax) -> parts.put(name, share.apply(tax)));
        return new Worth(amount, share.apply(charges), parts);
    }

    BigDecimal tax() {
        return taxes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal addedTax() {
        return taxes.entrySet().stream()
                .filter(tax -> !tax.getKey().included())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
