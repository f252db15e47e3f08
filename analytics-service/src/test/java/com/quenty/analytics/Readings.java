package com.quenty.analytics;

import com.quenty.test.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of readings. */
public final class Readings {

    private Readings() {}

    /** A reading of a plain number. */
    public static Map<String, @Nullable Object> reading(
            String id, String metric, Object value, Instant at, @Nullable Object... more) {
        return Json.changed(Json.of("metric_id", id, "name", metric, "value", value, "timestamp", at.toString()), more);
    }

    public static Map<String, @Nullable Object> batch(List<? extends Map<String, @Nullable Object>> readings) {
        return Json.of("readings", readings);
    }
}
