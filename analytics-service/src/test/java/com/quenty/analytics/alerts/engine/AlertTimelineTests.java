package com.quenty.analytics.alerts.engine;

import static com.quenty.analytics.alerts.engine.AlertFixtures.START;
import static com.quenty.analytics.alerts.engine.AlertFixtures.graded;
import static com.quenty.analytics.alerts.engine.AlertFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.analytics.alerts.conditions.Facts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the timelines of Prometheus' own tests (Apache-2.0), which stand in the resource beside. */
class AlertTimelineTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<JsonNode> timelines() throws IOException {
        try (var in =
                Objects.requireNonNull(AlertTimelineTests.class.getResourceAsStream("/alerts/alert_timelines.json"))) {
            return JsonMapper.shared().readTree(in).get("timelines").valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void aTimelineOfPrometheusIsFollowed(JsonNode sample) {
        var rule = rule(
                sample.get("condition").asString(),
                sample.get("for_s").asInt(),
                sample.get("keep_firing_for_s").asInt());
        if (sample.has("severity_rule")) {
            rule = graded(rule, sample.get("severity_rule").asString());
        }
        var series = new SampledSeries();
        var values = sample.get("values");
        for (int i = 0; i < values.size(); i++) {
            var at = START.plus(MINUTE.multipliedBy(i));
            if (values.get(i).isNull()) {
                series.end(at);
            } else {
                series.add(at, values.get(i).decimalValue());
            }
        }

        var timeline = AlertTimeline.run(rule, START, MINUTE, values.size(), at -> {
            var value = series.at(at);
            return new Evaluation.Answered(at, value == null ? Map.of() : Map.of(Map.of(), Facts.of(value)));
        });

        var seen = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            var wanted = sample.get("expected").get(i);
            boolean graded = wanted.isObject();
            var instances = timeline.points().get(i).instances();
            assertThat(instances).as("at minute %d", i).hasSizeLessThanOrEqualTo(1);
            seen.add(
                    instances.isEmpty()
                            ? "none"
                            : instances.getFirst().state().code()
                                    + (graded ? " " + instances.getFirst().key().severity() : ""));
            expected.add(
                    wanted.isNull()
                            ? "none"
                            : graded
                                    ? wanted.get("state").asString() + " "
                                            + wanted.get("severity").asString()
                                    : wanted.asString());
        }
        assertThat(seen).as(sample.get("id").asString()).isEqualTo(expected);
    }

    @Test
    void aSampleIsPresentForLessThanFiveMinutes() {
        var series = new SampledSeries();
        series.add(START, BigDecimal.ONE);

        assertThat(series.at(START.minusSeconds(1))).isNull();
        assertThat(series.at(START.plusSeconds(299))).isEqualTo(BigDecimal.ONE);
        assertThat(series.at(START.plusSeconds(300))).isNull();
    }

    @Test
    void theEndOfASeriesIsNotBridged() {
        var series = new SampledSeries();
        series.add(START, BigDecimal.ONE);
        series.end(START.plusSeconds(60));

        assertThat(series.at(START.plusSeconds(59))).isEqualTo(BigDecimal.ONE);
        assertThat(series.at(START.plusSeconds(60))).isNull();
    }

    @Test
    void theNotationOfTestsIsRead() {
        var read = SeriesNotation.read("1+2x3 7x1 -5-0.5x1 _ _x2 stale 9", START, MINUTE)
                .orElseThrow();

        assertThat(read.count()).isEqualTo(4 + 2 + 2 + 1 + 2 + 1 + 1);
        var values = Stream.iterate(0, i -> i < read.count(), i -> i + 1)
                .map(i -> String.valueOf(read.samples().at(START.plus(MINUTE.multipliedBy(i)))))
                .toList();
        assertThat(values)
                .containsExactly("1", "3", "5", "7", "7", "7", "-5", "-5.5", "-5.5", "-5.5", "-5.5", "null", "9");
    }

    @Test
    void aNotationOfTooMuchIsNotRead() {
        assertThat(SeriesNotation.read("1x99999", START, MINUTE)).isEmpty();
        assertThat(SeriesNotation.read("_x99999", START, MINUTE)).isEmpty();
        assertThat(SeriesNotation.read("1 two", START, MINUTE)).isEmpty();
        assertThat(SeriesNotation.read("NaN", START, MINUTE)).isEmpty();
    }

    @Test
    void aDryRunCountsHowOftenItWouldHaveFired() {
        var read = SeriesNotation.read("10 60 60 10 60 10 60x2", START, MINUTE).orElseThrow();

        var timeline = AlertTimeline.run(rule("value > 50", 60, 0), START, MINUTE, read.count(), at -> {
            var value = Objects.requireNonNull(read.samples().at(at));
            return new Evaluation.Answered(at, Map.of(Map.of(), Facts.of(value)));
        });

        assertThat(timeline.timesFired()).isEqualTo(2);
        assertThat(timeline.last()).singleElement().matches(each -> each.state() == InstanceState.FIRING);
    }
}
