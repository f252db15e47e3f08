package com.quenty.analytics.metrics.rollups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTests {

    private static final BigDecimal FIRST = BigDecimal.ONE;
    private static final BigDecimal LAST = BigDecimal.valueOf(10_000);

    private static Sketch of(IntStream values) {
        var sketch = new Sketch();
        values.forEach(value -> sketch.add(BigDecimal.valueOf(value), 1));
        return sketch;
    }

    @Test
    void percentilesAreWithinOnePercentOfTheValue() {
        var sketch = of(IntStream.rangeClosed(1, 10_000));

        for (int percentile : new int[] {1, 50, 95, 99}) {
            assertThat(sketch.percentile(BigDecimal.valueOf(percentile), FIRST, LAST)
                            .doubleValue())
                    .as("p%d", percentile)
                    .isCloseTo(percentile * 100.0, withinPercentage(1.1));
        }
    }

    @Test
    void percentilesLieWithinTheExtremes() {
        var sketch = of(IntStream.rangeClosed(1, 10_000));

        assertThat(sketch.percentile(BigDecimal.ZERO, FIRST, LAST)).isGreaterThanOrEqualTo(FIRST);
        assertThat(sketch.percentile(BigDecimal.valueOf(100), FIRST, LAST)).isLessThanOrEqualTo(LAST);
    }

    @Test
    void negativeValuesAndZeroAreKept() {
        var sketch = of(IntStream.of(-100, -1, 0, 1, 100));
        var low = BigDecimal.valueOf(-100);
        var high = BigDecimal.valueOf(100);

        assertThat(sketch.percentile(BigDecimal.ZERO, low, high).doubleValue()).isCloseTo(-100, withinPercentage(1.1));
        assertThat(sketch.percentile(BigDecimal.valueOf(50), low, high)).isEqualByComparingTo("0");
    }

    @Test
    void partsMergeToTheWholeInAnyOrder() {
        var whole = of(IntStream.rangeClosed(1, 3_000));
        var parts = List.of(
                of(IntStream.rangeClosed(1, 1_000)).bytes(),
                of(IntStream.rangeClosed(1_001, 2_000)).bytes(),
                of(IntStream.rangeClosed(2_001, 3_000)).bytes());
        var forwards = new Sketch();
        parts.forEach(forwards::merge);
        var backwards = new Sketch();
        parts.reversed().forEach(backwards::merge);

        assertThat(forwards.bytes()).isEqualTo(backwards.bytes());
        for (int percentile = 0; percentile <= 100; percentile += 5) {
            var at = BigDecimal.valueOf(percentile);
            assertThat(forwards.percentile(at, FIRST, LAST)).isEqualByComparingTo(whole.percentile(at, FIRST, LAST));
        }
    }
}
