package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How much of an item has arrived. */
public enum ReceiptOutcome implements Coded {
    COMPLETE,
    PARTIAL,
    /** Nothing, as of an empty box. */
    MISSING,
    /** Other goods than those that were sold. */
    SWAPPED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
