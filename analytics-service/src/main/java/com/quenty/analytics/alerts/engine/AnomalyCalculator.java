package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The rarity of a value among those of the same time in earlier seasons: its distance from their median, in units of the median absolute
 * deviation (MAD) times 1.4826, which is the standard deviation of normal values. Outliers of the past move neither.
 */
public final class AnomalyCalculator {

    /** Fewer seasons tell nothing. */
    public static final int FEWEST_SEASONS = 3;

    private static final BigDecimal OF_MEDIAN = new BigDecimal("1.4826");
    /** Where more than half of the values are equal, by the mean absolute deviation. */
    private static final BigDecimal OF_MEAN = new BigDecimal("1.253314");

    /** Where all of them are equal, any other value is as unusual as can be said. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * @param expected the median
     * @param deviation of the value from it, with its sign
     * @param score the deviation in units of the usual one, at most 1000
     */
    public record Anomaly(BigDecimal expected, BigDecimal deviation, BigDecimal score) {}

    private AnomalyCalculator() {}

    /** Empty with too few seasons. */
    public static Optional<Anomaly> of(BigDecimal value, List<BigDecimal> seasons) {
        if (seasons.size() < FEWEST_SEASONS) {
            return Optional.empty();
        }
        var expected = median(seasons);
        var deviations =
                seasons.stream().map(each -> each.subtract(expected).abs()).toList();
        var deviation = value.subtract(expected);
        var usual = median(deviations).multiply(OF_MEDIAN);
        if (usual.signum() == 0) {
            usual = mean(deviations).multiply(OF_MEAN);
        }
        return Optional.of(new Anomaly(expected, deviation, score(deviation, usual)));
    }

    private static BigDecimal score(BigDecimal deviation, BigDecimal usual) {
        if (deviation.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var score = usual.signum() == 0 ? LARGEST : deviation.abs().divide(usual, MathContext.DECIMAL64);
        var bounded = score.min(LARGEST);
        return deviation.signum() < 0 ? bounded.negate() : bounded;
    }

    static BigDecimal median(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : sorted.get(sorted.size() / 2 - 1).add(upper).divide(TWO, MathContext.DECIMAL128);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }
}
