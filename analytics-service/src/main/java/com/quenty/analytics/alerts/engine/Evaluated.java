package com.quenty.analytics.alerts.engine;

import java.util.List;

/**
 * The instances after an evaluation, and the moves that it made.
 *
 * @param instances those that are not normal
 */
public record Evaluated(List<AlertInstance> instances, List<InstanceTransition> transitions) {

    public Evaluated {
        instances = List.copyOf(instances);
        transitions = List.copyOf(transitions);
    }
}
