package com.quenty.intlshipping.tracking;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** On whose part a reason lies. */
public enum TrackingReasonGroup implements Coded {
    CARRIER,
    RETAILER,
    CONSIGNEE,
    CUSTOMS,
    /** Weather, disasters, and what nobody can help. */
    NATURE,
    OTHER;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
