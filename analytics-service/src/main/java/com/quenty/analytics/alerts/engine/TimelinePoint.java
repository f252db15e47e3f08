package com.quenty.analytics.alerts.engine;

import java.time.Instant;
import java.util.List;

/** The instances of a rule that were not normal after an evaluation. */
public record TimelinePoint(Instant at, List<AlertInstance> instances) {

    public TimelinePoint {
        instances = List.copyOf(instances);
    }
}
