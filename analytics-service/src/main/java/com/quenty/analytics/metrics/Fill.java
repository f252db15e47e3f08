package com.quenty.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The value of a bucket without a reading. */
public enum Fill implements Coded {
    NULL,
    ZERO,
    PREVIOUS;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
