package com.quenty.pickup.routes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Kinds of stops, by the driver's work there. */
public enum StopKind implements Coded {
    /** Collects a pickup. */
    STOP,
    /** Empties the vehicle at the depot. */
    EMPTYING,
    BREAK;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
