package com.quenty.analytics.alerts.engine;

import com.quenty.analytics.alerts.conditions.Condition;
import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.analytics.alerts.conditions.Facts;
import com.quenty.analytics.alerts.conditions.SeverityRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule under test, fed with one evaluation after the other. */
final class AlertFixtures {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private AlertFixtures() {}

    static Condition condition(String text) {
        return Condition.of("/condition_expression", text, EnumSet.allOf(Fact.class));
    }

    static SeverityRule severity(String text) {
        return SeverityRule.of("/severity", text, EnumSet.allOf(Fact.class));
    }

    static AlertRule rule(String condition, int pendingSeconds, int keepSeconds) {
        return new AlertRule(
                condition(condition),
                null,
                severity("warning"),
                Duration.ofSeconds(pendingSeconds),
                Duration.ofSeconds(keepSeconds),
                NoDataPolicy.NORMAL,
                ErrorPolicy.ERROR,
                1);
    }

    static AlertRule recovering(AlertRule rule, String recovery) {
        return new AlertRule(
                rule.condition(),
                condition(recovery),
                rule.severity(),
                rule.pendingFor(),
                rule.keepFiringFor(),
                rule.noData(),
                rule.error(),
                rule.missingEvaluations());
    }

    static AlertRule graded(AlertRule rule, String severity) {
        return new AlertRule(
                rule.condition(),
                rule.recovery(),
                severity(severity),
                rule.pendingFor(),
                rule.keepFiringFor(),
                rule.noData(),
                rule.error(),
                rule.missingEvaluations());
    }

    static AlertRule withPolicies(AlertRule rule, NoDataPolicy noData, ErrorPolicy error, int missingEvaluations) {
        return new AlertRule(
                rule.condition(),
                rule.recovery(),
                rule.severity(),
                rule.pendingFor(),
                rule.keepFiringFor(),
                noData,
                error,
                missingEvaluations);
    }

    static Map<String, String> labels(String region) {
        return Map.of("region", region);
    }

    static Evaluation value(Instant at, @Nullable Integer value) {
        return value == null
                ? new Evaluation.Answered(at, Map.of())
                : new Evaluation.Answered(at, Map.of(Map.of(), Facts.of(BigDecimal.valueOf(value))));
    }

    static Evaluation regions(Instant at, Map<String, Integer> values) {
        var series = new LinkedHashMap<Map<String, String>, Facts>();
        values.forEach((region, value) -> series.put(labels(region), Facts.of(BigDecimal.valueOf(value))));
        return new Evaluation.Answered(at, series);
    }

    /** Evaluated in turn, and remembering what was. */
    static final class Watched {

        private final AlertRule rule;
        private List<AlertInstance> instances = List.of();
        private List<InstanceTransition> transitions = List.of();

        Watched(AlertRule rule) {
            this.rule = rule;
        }

        Watched see(Evaluation evaluation) {
            var evaluated = AlertEngine.evaluate(rule, instances, evaluation);
            instances = evaluated.instances();
            transitions = evaluated.transitions();
            return this;
        }

        List<AlertInstance> instances() {
            return instances;
        }

        List<InstanceTransition> transitions() {
            return transitions;
        }

        InstanceState state() {
            return instances.isEmpty()
                    ? InstanceState.NORMAL
                    : instances.getFirst().state();
        }
    }
}
