package com.quenty.intlshipping.carriers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** A thing that a carrier's interface can do. */
public enum Capability implements Coded {
    RATING,
    SHIPPING,
    TRACKING,
    PICKUP,
    PAPERLESS,
    MANIFEST,
    DUTIES,
    INSURANCE,
    WEBHOOK,
    OAUTH;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
