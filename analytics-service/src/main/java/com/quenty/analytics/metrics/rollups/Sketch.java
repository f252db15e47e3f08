package com.quenty.analytics.metrics.rollups;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Tells percentiles of many values within one percent of the value, and can be merged without loss: that of a day is the same whether
 * it was made of its hours or of its readings.
 */
public final class Sketch {

    /** Of the value, not of the rank. */
    private static final double ACCURACY = 0.01;

    private static final int DECIMALS = 4;
    private static final double HUNDRED = 100;

    /** The mapping is by arithmetic alone, without a logarithm whose last bit could differ between machines. */
    private final DDSketch sketch = DDSketches.unboundedDense(ACCURACY);

    /** @param count how often the value was read */
    public void add(BigDecimal value, long count) {
        sketch.accept(value.doubleValue(), (double) count);
    }

    public void merge(byte[] other) {
        try {
            sketch.decodeAndMergeWith(ByteArrayInput.wrap(other));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A sketch can't be read", unreadable);
        }
    }

    public byte[] bytes() {
        var output = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            // With the mapping: a later release may take another one, and has to know.
            sketch.encode(output, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.trimmedCopy();
    }

    /**
     * @param percentile from 0 to 100
     * @param min of all values, which the answer does not fall below
     * @param max of all values, which it does not exceed
     */
    public BigDecimal percentile(BigDecimal percentile, BigDecimal min, BigDecimal max) {
        return BigDecimal.valueOf(sketch.getValueAtQuantile(percentile.doubleValue() / HUNDRED))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .max(min)
                .min(max);
    }
}
