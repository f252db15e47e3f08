package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesTests {

    @Test
    void reportsTheMedianAndHowFarTheOthersLieApart() {
        assertThat(series(3, 1, 2).inWords("%.0f")).isEqualTo("2 (1-3)");
        assertThat(series(1, 2, 3, 10).median()).isEqualTo(2.5);
    }

    @Test
    void aRowIsHeldAgainstItsBudgetInTheRightDirection() {
        assertThat(Row.atMost("start", series(8), "s", 15, 9, "").verdict()).isEqualTo("aim reached");
        assertThat(Row.atMost("start", series(12), "s", 15, 9, "").verdict()).isEqualTo("in budget");
        assertThat(Row.atLeast("ratio", series(0.2), "x", 0.3, 0.5, "").verdict())
                .isEqualTo("OVER BUDGET");
    }

    private static Series series(double... values) {
        var series = new Series();
        Arrays.stream(values).forEach(series::add);
        return series;
    }
}
