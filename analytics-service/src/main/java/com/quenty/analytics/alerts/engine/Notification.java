package com.quenty.analytics.alerts.engine;

import java.util.List;
import java.util.Map;

/**
 * A message about the instances of a group.
 *
 * @param active those that are not normal
 * @param ended those that were told of and are normal again, or whose series is gone
 * @param repeated whether nothing is new
 */
public record Notification(
        Map<String, String> labels, List<AlertInstance> active, List<EndedInstance> ended, boolean repeated) {

    public Notification {
        labels = Map.copyOf(labels);
        active = List.copyOf(active);
        ended = List.copyOf(ended);
    }

    /** An instance that was told of, and why it is no more. */
    public record EndedInstance(InstanceKey key, TransitionReason reason) {}
}
