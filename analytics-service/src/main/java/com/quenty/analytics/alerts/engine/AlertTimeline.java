package com.quenty.analytics.alerts.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The states of a rule from one evaluation to the next, as they would have been.
 *
 * @param transitions all moves, in their order
 * @param last the instances after the last evaluation
 */
public record AlertTimeline(
        List<TimelinePoint> points, List<InstanceTransition> transitions, List<AlertInstance> last) {

    public AlertTimeline {
        points = List.copyOf(points);
        transitions = List.copyOf(transitions);
        last = List.copyOf(last);
    }

    /**
     * Evaluates a rule again and again, beginning without instances.
     *
     * @param from moment of the first evaluation
     * @param evaluations how many
     * @param question asked at each of them
     */
    public static AlertTimeline run(
            AlertRule rule, Instant from, Duration interval, int evaluations, Function<Instant, Evaluation> question) {
        var points = new ArrayList<TimelinePoint>();
        var transitions = new ArrayList<InstanceTransition>();
        List<AlertInstance> instances = List.of();
        for (int i = 0; i < evaluations; i++) {
            var at = from.plus(interval.multipliedBy(i));
            var evaluated = AlertEngine.evaluate(rule, instances, question.apply(at));
            instances = evaluated.instances();
            transitions.addAll(evaluated.transitions());
            points.add(new TimelinePoint(at, instances));
        }
        return new AlertTimeline(points, transitions, instances);
    }

    /** The number of times that people would have been called. */
    public long timesFired() {
        return transitions.stream()
                .filter(each -> each.to() == InstanceState.FIRING)
                .count();
    }
}
