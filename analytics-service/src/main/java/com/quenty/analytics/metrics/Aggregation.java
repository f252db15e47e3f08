package com.quenty.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The one figure that is made of many readings. */
public enum Aggregation implements Coded {
    SUM,
    AVG,
    MIN,
    MAX,
    COUNT,
    /** Sum per hour of the time that is asked for. */
    RATE,
    /** From sketches, within one percent of the value. */
    PERCENTILE,
    /** Of a sample; nothing for fewer than two readings. */
    STDDEV;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
