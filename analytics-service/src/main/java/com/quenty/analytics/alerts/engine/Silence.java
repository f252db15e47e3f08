package com.quenty.analytics.alerts.engine;

import java.time.Instant;
import java.util.Map;

/**
 * A time in which instances with certain labels are not told.
 *
 * @param labels that an instance must have, all of them; {@code severity} is one
 */
public record Silence(Map<String, String> labels, Instant from, Instant until) {

    public Silence {
        labels = Map.copyOf(labels);
    }

    public boolean covers(InstanceKey key, Instant at) {
        return !at.isBefore(from)
                && at.isBefore(until)
                && NotificationPolicy.labels(key).entrySet().containsAll(labels.entrySet());
    }
}
