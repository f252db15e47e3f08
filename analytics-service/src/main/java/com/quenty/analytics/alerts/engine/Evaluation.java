package com.quenty.analytics.alerts.engine;

import com.quenty.analytics.alerts.conditions.Facts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a rule's question at one moment. */
public sealed interface Evaluation {

    Instant at();

    /** @param series facts by labels; none when there were no readings at all */
    record Answered(Instant at, Map<Map<String, String>, Facts> series) implements Evaluation {

        public Answered {
            series = new LinkedHashMap<>(series);
        }
    }

    /** The question could not be answered. */
    record Failed(Instant at) implements Evaluation {}
}
