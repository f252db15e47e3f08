package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads series in the short notation of tests of rules: {@code 75 85 70x1 _ stale 1+2x4}. {@code a+bxn} is a, a+b and so on to a+n·b,
 * {@code axn} is a and n times more of it, {@code _} is a missing sample, {@code _xn} n of them, and {@code stale} the end of the series.
 */
public final class SeriesNotation {

    /** More would only cost time. */
    public static final int MOST_SAMPLES = 10_000;

    private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,6})?";
    private static final Pattern PART =
            Pattern.compile("(-?%1$s)(?:([+-])(%1$s))?(?:x([0-9]{1,5}))?".formatted(NUMBER));
    private static final Pattern MISSING = Pattern.compile("_(?:x([0-9]{1,5}))?");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final SampledSeries series = new SampledSeries();
    private final Instant from;
    private final Duration interval;
    private int count;

    private SeriesNotation(Instant from, Duration interval) {
        this.from = from;
        this.interval = interval;
    }

    /**
     * A series that was read.
     *
     * @param count samples, missing ones too
     */
    public record Series(SampledSeries samples, int count) {}

    /** Empty for a text that is none, or one of too many samples. */
    public static Optional<Series> read(String text, Instant from, Duration interval) {
        var notation = new SeriesNotation(from, interval);
        for (var part : BLANKS.splitAsStream(text.strip()).toList()) {
            if (!notation.take(part) || notation.count > MOST_SAMPLES) {
                return Optional.empty();
            }
        }
        return Optional.of(new Series(notation.series, notation.count));
    }

    private boolean take(String part) {
        if (part.equals("stale")) {
            series.end(time());
            count++;
            return true;
        }
        var missing = MISSING.matcher(part);
        if (missing.matches()) {
            count += missing.group(1) == null ? 1 : Integer.parseInt(missing.group(1));
            return true;
        }
        var numbers = PART.matcher(part);
        if (!numbers.matches()) {
            return false;
        }
        var step = step(numbers.group(2), numbers.group(3));
        int more = numbers.group(4) == null ? 0 : Integer.parseInt(numbers.group(4));
        if (count + more >= MOST_SAMPLES) {
            return false;
        }
        var value = new BigDecimal(numbers.group(1));
        for (int i = 0; i <= more; i++) {
            series.add(time(), value);
            value = value.add(step);
            count++;
        }
        return true;
    }

    private static BigDecimal step(@Nullable String sign, @Nullable String size) {
        if (size == null) {
            return BigDecimal.ZERO;
        }
        var step = new BigDecimal(size);
        return "-".equals(sign) ? step.negate() : step;
    }

    private Instant time() {
        return from.plus(interval.multipliedBy(count));
    }
}
