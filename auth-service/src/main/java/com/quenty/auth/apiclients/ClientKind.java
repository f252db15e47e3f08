package com.quenty.auth.apiclients;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

enum ClientKind implements Coded {
    /** A service of the suite; may call {@code /internal}. */
    SERVICE,
    /** Another system that calls the public API. */
    API;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
