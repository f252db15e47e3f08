package com.quenty.order.storecredits;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why store credit came or went. */
public enum StoreCreditEntryType implements Coded {
    /** Out of kindness. */
    GRANTED,
    /** Given back for an order. */
    REFUNDED,
    SPENT,
    /** Granted by mistake, taken back. */
    REVOKED,
    /** Not spent in time. */
    LAPSED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
