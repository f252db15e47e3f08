package com.quenty.analytics.alerts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The one value that is made of the readings of a window. */
public enum AlertAggregation implements Coded {
    SUM,
    AVG,
    MIN,
    MAX,
    COUNT,
    /** The latest one. */
    LAST;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
