package com.quenty.analytics.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The meaning of a run that was due while nobody could make it. */
public enum MissedRunPolicy implements Coded {
    /** It is left out. */
    SKIP,
    /** It is made once, however many were missed. */
    RUN_ONCE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
