package com.quenty.analytics.alerts.engine;

import static com.quenty.analytics.alerts.engine.AlertFixtures.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertCalculatorTests {

    private static List<BigDecimal> numbers(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    /** Median 11, absolute deviations 1, 0, 1, 1, 89 of which the median is 1: (20 - 11) / 1.4826 = 6.0704. */
    @Test
    void anOutlierOfThePastHidesNoAnomaly() {
        var anomaly = AnomalyCalculator.of(new BigDecimal("20"), numbers("10", "11", "12", "10", "100"))
                .orElseThrow();

        assertThat(anomaly.expected()).isEqualByComparingTo("11");
        assertThat(anomaly.deviation()).isEqualByComparingTo("9");
        assertThat(anomaly.score()).isCloseTo(new BigDecimal("6.0704"), within(new BigDecimal("0.0001")));
    }

    /** Median 5, deviations 0, 0, 0, 4: their median is 0, their mean 1; (3 - 5) / 1.253314 = -1.5958. */
    @Test
    void whereMostSeasonsAreEqualTheMeanDeviationCounts() {
        var anomaly = AnomalyCalculator.of(new BigDecimal("3"), numbers("5", "5", "5", "9"))
                .orElseThrow();

        assertThat(anomaly.score()).isCloseTo(new BigDecimal("-1.5958"), within(new BigDecimal("0.0001")));
    }

    @Test
    void whereAllSeasonsAreEqualAnythingElseIsUnusual() {
        assertThat(AnomalyCalculator.of(new BigDecimal("6"), numbers("5", "5", "5"))
                        .orElseThrow()
                        .score())
                .isEqualByComparingTo("1000");
        assertThat(AnomalyCalculator.of(new BigDecimal("5"), numbers("5", "5", "5"))
                        .orElseThrow()
                        .score())
                .isEqualByComparingTo("0");
    }

    @Test
    void twoSeasonsTellNothing() {
        assertThat(AnomalyCalculator.of(BigDecimal.ONE, numbers("1", "2"))).isEmpty();
    }

    /** 1, 2, 2, 3 at 0, 1, 2, 3 hours: Σ(t-1.5)(v-2) = 3, Σ(t-1.5)² = 5. */
    @Test
    void theSlopeIsThatOfTheLeastSquares() {
        var values = new TreeMap<java.time.Instant, BigDecimal>();
        values.put(START, new BigDecimal("1"));
        values.put(START.plusSeconds(3600), new BigDecimal("2"));
        values.put(START.plusSeconds(7200), new BigDecimal("2"));
        values.put(START.plusSeconds(10800), new BigDecimal("3"));

        assertThat(TrendCalculator.slope(values).orElseThrow())
                .isCloseTo(new BigDecimal("0.6"), within(new BigDecimal("0.000001")));
    }

    @Test
    void oneReadingHasNoSlope() {
        var values = new TreeMap<java.time.Instant, BigDecimal>();
        values.put(START, BigDecimal.ONE);

        assertThat(TrendCalculator.slope(values)).isEmpty();
    }
}
