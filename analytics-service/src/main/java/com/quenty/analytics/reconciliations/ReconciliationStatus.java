package com.quenty.analytics.reconciliations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The outcome of a comparison. */
enum ReconciliationStatus implements Coded {
    EQUAL,
    DIFFERENT,
    /** The owner did not answer. */
    UNANSWERED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
