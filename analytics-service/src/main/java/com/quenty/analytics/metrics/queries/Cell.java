package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.rollups.Sketch;
import com.quenty.analytics.metrics.rollups.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that was read for one bucket of one series. */
record Cell(Summary summary, Sketch sketch) {

    private static final int DECIMALS = 10;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    static Cell empty() {
        return new Cell(new Summary(), new Sketch());
    }

    boolean isEmpty() {
        return summary.count() == 0;
    }

    /** Null for an empty cell, and for the deviation of a single reading. */
    @Nullable
    BigDecimal value(MetricQuestion question, Duration length) {
        if (isEmpty()) {
            return null;
        }
        var value = exact(question, length);
        return value == null ? null : plain(value);
    }

    private @Nullable BigDecimal exact(MetricQuestion question, Duration length) {
        return switch (question.aggregation()) {
            case SUM -> summary.sum();
            case COUNT -> BigDecimal.valueOf(summary.count());
            case MIN -> summary.min();
            case MAX -> summary.max();
            case AVG -> summary.mean();
            case STDDEV -> summary.deviation();
            case RATE ->
                summary.sum()
                        .multiply(SECONDS_OF_AN_HOUR)
                        .divide(
                                BigDecimal.valueOf(length.toSeconds()).max(BigDecimal.ONE),
                                DECIMALS,
                                RoundingMode.HALF_EVEN);
            case PERCENTILE ->
                sketch.percentile(
                        Objects.requireNonNull(question.percentile()),
                        Objects.requireNonNull(summary.min()),
                        Objects.requireNonNull(summary.max()));
        };
    }

    static boolean needsSketch(MetricQuestion question) {
        return question.aggregation() == Aggregation.PERCENTILE;
    }

    /** Without zeros at the end. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
