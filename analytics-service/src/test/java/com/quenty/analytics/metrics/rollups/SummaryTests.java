package com.quenty.analytics.metrics.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SummaryTests {

    /** The data set NumAcc4 of NIST: the certified mean is 10000000.2 and the certified deviation 0.1. */
    @Test
    void aSmallDeviationOfLargeValuesIsNotLost() {
        var summary = new Summary();
        summary.add(new BigDecimal("10000000.2"), 1);
        for (int pair = 0; pair < 500; pair++) {
            summary.add(new BigDecimal("10000000.1"), 1);
            summary.add(new BigDecimal("10000000.3"), 1);
        }

        assertThat(summary.count()).isEqualTo(1001);
        assertThat(summary.mean()).isEqualByComparingTo("10000000.2");
        assertThat(summary.deviation()).isEqualByComparingTo("0.1");
    }

    @Test
    void valuesThatWereReadOftenCountOften() {
        var summary = new Summary();
        summary.add(new BigDecimal("2.5"), 3);
        summary.add(new BigDecimal("-1"), 1);

        assertThat(summary.count()).isEqualTo(4);
        assertThat(summary.sum()).isEqualByComparingTo("6.5");
        assertThat(summary.min()).isEqualByComparingTo("-1");
        assertThat(summary.max()).isEqualByComparingTo("2.5");
        assertThat(summary.squares()).isEqualByComparingTo("19.75");
    }

    @Test
    void theDeviationOfOneReadingIsUnknown() {
        var summary = new Summary();
        summary.add(BigDecimal.TEN, 1);

        assertThat(summary.deviation()).isNull();
        assertThat(new Summary().mean()).isNull();
    }

    @Test
    void largestValuesAddUpWithoutLoss() {
        var largest = new BigDecimal("9999999999999999.9999");
        var summary = new Summary();
        summary.add(largest, 1_000_000);

        assertThat(summary.sum()).isEqualByComparingTo("9999999999999999999900.0000");
        assertThat(summary.deviation()).isEqualByComparingTo("0");
    }
}
