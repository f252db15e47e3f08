package com.quenty.platform.security;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The rows that a caller may see. Part of the query, never a check after it. */
public enum DataScope implements Coded {
    /** Rows whose customer is the caller. */
    OWN,
    /** Rows of the caller's company. */
    COMPANY,
    /** All rows. */
    PLATFORM;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
