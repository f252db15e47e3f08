package com.quenty.analytics.alerts.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The meaning of no readings. */
public enum NoDataPolicy implements Coded {
    /** A state of its own, after the pending time. */
    NO_DATA,
    /** As if the condition held. */
    ALERTING,
    /** As if the condition did not hold. */
    NORMAL,
    /** As it was at the evaluation before. */
    KEEP_LAST;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
