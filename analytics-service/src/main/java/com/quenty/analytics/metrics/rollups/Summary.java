package com.quenty.analytics.metrics.rollups;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Count, sum, extremes and sum of squares of readings. Sums are exact decimals, so adding up in any order gives the same, and nothing
 * is lost when a small deviation is computed of large values.
 */
public final class Summary {

    private static final int DECIMALS = 10;

    /** Digits for roots and quotients: more than double the 20 of a value. */
    private static final MathContext PRECISE = new MathContext(60, RoundingMode.HALF_EVEN);

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;

    /** @param times how often the value was read */
    public void add(BigDecimal value, long times) {
        var factor = BigDecimal.valueOf(times);
        add(times, value.multiply(factor), value, value, value.multiply(value).multiply(factor));
    }

    public void add(
            long moreCount, BigDecimal moreSum, BigDecimal otherMin, BigDecimal otherMax, BigDecimal moreSquares) {
        count += moreCount;
        sum = sum.add(moreSum);
        squares = squares.add(moreSquares);
        min = min == null ? otherMin : min.min(otherMin);
        max = max == null ? otherMax : max.max(otherMax);
    }

    public long count() {
        return count;
    }

    public BigDecimal sum() {
        return sum;
    }

    public BigDecimal squares() {
        return squares;
    }

    /** Null as long as nothing was added. */
    public @Nullable BigDecimal min() {
        return min;
    }

    /** Null as long as nothing was added. */
    public @Nullable BigDecimal max() {
        return max;
    }

    /** Null as long as nothing was added. */
    public @Nullable BigDecimal mean() {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The deviation of a sample; null for fewer than two readings. */
    public @Nullable BigDecimal deviation() {
        if (count < 2) {
            return null;
        }
        var n = BigDecimal.valueOf(count);
        var numerator = squares.multiply(n).subtract(sum.multiply(sum));
        return numerator
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), PRECISE)
                .sqrt(PRECISE)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
