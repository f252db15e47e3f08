package com.quenty.pickup.pickups.attempts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How an attempt ended. */
enum AttemptOutcome implements Coded {
    FAILED,
    COMPLETED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
