package com.quenty.intlshipping.papers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Whether a paper may be used; printed across its head unless it may. */
enum PaperState implements Coded {
    /** The manifest is not approved yet, and may change. */
    PROVISIONAL,
    FINAL,
    /** The manifest was given up. */
    VOID;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
