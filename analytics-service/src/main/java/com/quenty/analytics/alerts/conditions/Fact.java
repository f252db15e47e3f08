package com.quenty.analytics.alerts.conditions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** A number that a condition can name. Which of them an alert offers depends on its type. */
public enum Fact implements Coded {
    /** Of the window that ends now. */
    VALUE,
    /** The alert's {@code threshold_value}. */
    THRESHOLD,
    /** Of the window before that one. */
    PREVIOUS,
    /** {@code value - previous}. */
    CHANGE,
    /** {@code change / previous}, a fraction. */
    CHANGE_RATIO,
    /** Of the line through the values of the last twelve windows, per hour. */
    SLOPE,
    /** Readings in the window. */
    COUNT,
    /** Seconds since the latest reading. */
    AGE,
    /** The median of the same time in earlier seasons. */
    EXPECTED,
    /** {@code value - expected}. */
    DEVIATION,
    /** The deviation in units of the usual one. */
    SCORE;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
