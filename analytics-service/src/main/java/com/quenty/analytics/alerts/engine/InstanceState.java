package com.quenty.analytics.alerts.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The state of an alert for one series. */
public enum InstanceState implements Coded {
    /** Nothing is the matter; no instance is kept. */
    NORMAL,
    /** The condition holds, and not yet for long enough. */
    PENDING,
    /** The condition has held for long enough, or held until a moment ago. */
    FIRING,
    /** There are no readings, and have not been for long enough. */
    NO_DATA,
    /** The readings could not be asked for, and could not for long enough. */
    ERROR;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** Something that people are told of. */
    public boolean isToBeTold() {
        return this != NORMAL && this != PENDING;
    }
}
