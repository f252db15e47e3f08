package com.quenty.pickup.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How what was handed over differs from what was booked. */
public enum DifferenceKind implements Coded {
    /** Booked, and not scanned. */
    MISSING,
    /** Scanned, and not booked. */
    EXTRA,
    /** Weighed more than booked, beyond what a scale may err. */
    HEAVIER,
    /** Of an order that was cancelled meanwhile: it stays with the sender, or goes back to them. */
    ORDER_CANCELLED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
