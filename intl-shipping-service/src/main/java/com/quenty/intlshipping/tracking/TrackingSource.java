package com.quenty.intlshipping.tracking;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** By whom an event came to be known, the most trusted first. */
public enum TrackingSource implements Coded {
    /** Told and signed by the carrier. */
    WEBHOOK,
    /** Recorded by a person. */
    HAND,
    /** A move of the manifest itself. */
    MANIFEST;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
