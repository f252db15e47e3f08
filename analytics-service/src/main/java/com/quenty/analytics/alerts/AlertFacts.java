package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.analytics.alerts.conditions.Facts;
import com.quenty.analytics.alerts.engine.AnomalyCalculator;
import com.quenty.analytics.alerts.engine.Evaluation;
import com.quenty.analytics.alerts.engine.TrendCalculator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts by which an alert is judged, from the windows that its type looks at. Pure. */
final class AlertFacts {

    /**
     * The readings of one series in the window that ends at one moment.
     *
     * @param value brought together as the alert has it; null without readings
     * @param count of the readings
     * @param latestAt of the latest reading, which may lie before the window
     */
    record Window(@Nullable BigDecimal value, long count, Instant latestAt) {}

    /** Windows that a trend looks at. */
    private static final int WINDOWS_OF_A_TREND = 12;

    /** A series that was silent for this many windows is forgotten. */
    private static final int WINDOWS_OF_MISSING_DATA = 10;

    private final AlertRevision terms;

    AlertFacts(AlertRevision terms) {
        this.terms = terms;
    }

    /** The ends of all windows that an evaluation at this moment looks at. */
    Set<Instant> ends(Instant at) {
        var ends = new LinkedHashSet<Instant>();
        ends.add(at);
        switch (terms.alertType()) {
            case THRESHOLD, MISSING_DATA -> {}
            case TREND -> {
                for (int i = 1; i < WINDOWS_OF_A_TREND; i++) {
                    ends.add(at.minus(terms.window().multipliedBy(i)));
                }
            }
            case ANOMALY -> {
                for (int i = 1; i <= terms.seasons(); i++) {
                    ends.add(at.minus(terms.season().length().multipliedBy(i)));
                }
            }
        }
        return ends;
    }

    Duration lookback() {
        if (terms.alertType() != AlertType.MISSING_DATA) {
            return terms.window();
        }
        var wide = terms.window().multipliedBy(WINDOWS_OF_MISSING_DATA);
        var widest = TimeWindow.LONGEST.multipliedBy(2);
        return wide.compareTo(widest) < 0 ? wide : widest;
    }

    /** @param windows by their ends and the labels of the series */
    Evaluation at(Instant at, Map<Instant, Map<Map<String, String>, Window>> windows) {
        var series = new LinkedHashMap<Map<String, String>, Facts>();
        windows.getOrDefault(at, Map.of())
                .forEach((labels, window) -> series.put(labels, facts(at, labels, window, windows)));
        if (series.isEmpty() && terms.alertType() == AlertType.MISSING_DATA) {
            series.put(Map.of(), facts(at, Map.of(), null, windows));
        }
        return new Evaluation.Answered(at, series);
    }

    private Facts facts(
            Instant at,
            Map<String, String> labels,
            @Nullable Window window,
            Map<Instant, Map<Map<String, String>, Window>> windows) {
        var facts = new LinkedHashMap<Fact, BigDecimal>();
        facts.put(Fact.COUNT, BigDecimal.valueOf(window == null ? 0 : window.count()));
        put(facts, Fact.VALUE, window == null ? null : window.value());
        put(facts, Fact.THRESHOLD, terms.thresholdValue());
        if (window != null) {
            facts.put(
                    Fact.AGE,
                    BigDecimal.valueOf(Duration.between(window.latestAt(), at).toSeconds()));
        }
        var value = facts.get(Fact.VALUE);
        if (value != null && terms.alertType() == AlertType.TREND) {
            addTrend(facts, value, at, labels, windows);
        } else if (value != null && terms.alertType() == AlertType.ANOMALY) {
            addAnomaly(facts, value, at, labels, windows);
        }
        return new Facts(facts);
    }

    private void addTrend(
            Map<Fact, BigDecimal> facts,
            BigDecimal value,
            Instant at,
            Map<String, String> labels,
            Map<Instant, Map<Map<String, String>, Window>> windows) {
        var values = new TreeMap<Instant, BigDecimal>();
        for (var end : ends(at)) {
            var earlier = value(end, labels, windows);
            if (earlier != null) {
                values.put(end, earlier);
            }
        }
        TrendCalculator.slope(values).ifPresent(slope -> facts.put(Fact.SLOPE, slope));
        var previous = value(at.minus(terms.window()), labels, windows);
        if (previous != null) {
            var change = value.subtract(previous);
            facts.put(Fact.PREVIOUS, previous);
            facts.put(Fact.CHANGE, change);
            if (previous.signum() != 0) {
                facts.put(Fact.CHANGE_RATIO, change.divide(previous.abs(), MathContext.DECIMAL64));
            }
        }
    }

    private void addAnomaly(
            Map<Fact, BigDecimal> facts,
            BigDecimal value,
            Instant at,
            Map<String, String> labels,
            Map<Instant, Map<Map<String, String>, Window>> windows) {
        List<BigDecimal> seasons = new ArrayList<>();
        for (var end : ends(at)) {
            var earlier = end.equals(at) ? null : value(end, labels, windows);
            if (earlier != null) {
                seasons.add(earlier);
            }
        }
        AnomalyCalculator.of(value, seasons).ifPresent(anomaly -> {
            facts.put(Fact.EXPECTED, anomaly.expected());
            facts.put(Fact.DEVIATION, anomaly.deviation());
            facts.put(Fact.SCORE, anomaly.score());
        });
    }

    private static @Nullable BigDecimal value(
            Instant end, Map<String, String> labels, Map<Instant, Map<Map<String, String>, Window>> windows) {
        var window = windows.getOrDefault(end, Map.of()).get(labels);
        return window == null ? null : window.value();
    }

    private static void put(Map<Fact, BigDecimal> facts, Fact fact, @Nullable BigDecimal number) {
        if (number != null) {
            facts.put(fact, number);
        }
    }
}
