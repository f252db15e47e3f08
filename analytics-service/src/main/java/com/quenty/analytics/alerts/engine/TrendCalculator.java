package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The line through the values of a series that is least far from them, by least squares. */
public final class TrendCalculator {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private TrendCalculator() {}

    /** Per hour; empty with fewer than two moments. */
    public static Optional<BigDecimal> slope(SortedMap<Instant, BigDecimal> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        var first = values.firstKey();
        var count = BigDecimal.valueOf(values.size());
        var meanTime = mean(
                values.keySet().stream().map(at -> hours(first, at)).reduce(BigDecimal.ZERO, BigDecimal::add), count);
        var meanValue = mean(values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), count);
        var both = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (Map.Entry<Instant, BigDecimal> each : values.entrySet()) {
            // Distances from the means, so that large numbers do not cancel each other out.
            var time = hours(first, each.getKey()).subtract(meanTime);
            both = both.add(time.multiply(each.getValue().subtract(meanValue), MathContext.DECIMAL128));
            squares = squares.add(time.multiply(time, MathContext.DECIMAL128));
        }
        return Optional.of(both.divide(squares, MathContext.DECIMAL64));
    }

    private static BigDecimal mean(BigDecimal sum, BigDecimal count) {
        return sum.divide(count, MathContext.DECIMAL128);
    }

    private static BigDecimal hours(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
                .divide(SECONDS_PER_HOUR, MathContext.DECIMAL128);
    }
}
