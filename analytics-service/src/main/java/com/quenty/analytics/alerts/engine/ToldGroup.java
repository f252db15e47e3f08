package com.quenty.analytics.alerts.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instances that are told together, and what was told of them.
 *
 * @param labels that they have in common
 * @param firstAt when the first of them was to be told
 * @param toldAt when a notification was sent last; null while the group waits for more of them
 * @param told those that were told last as not normal
 */
public record ToldGroup(
        Map<String, String> labels,
        Instant firstAt,
        @Nullable Instant toldAt,
        Set<InstanceKey> told) {

    public ToldGroup {
        labels = Map.copyOf(labels);
        told = Set.copyOf(told);
    }
}
