package com.quenty.analytics.alerts.engine;

import java.util.Map;

/**
 * Tells instances of an alert apart. The severity is one of the labels: an alert whose severity changes is another one.
 *
 * @param labels of the series
 */
public record InstanceKey(Map<String, String> labels, String severity) {

    public InstanceKey {
        labels = Map.copyOf(labels);
    }
}
