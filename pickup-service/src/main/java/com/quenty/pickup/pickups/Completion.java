package com.quenty.pickup.pickups;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Whether the packages of a completed pickup were those that were booked. */
public enum Completion implements Coded {
    FULL,
    /** Packages were missing, not booked, or heavier than booked. */
    PARTIAL;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
