package com.quenty.order.orders.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where units go that came back. */
public enum ReturnDestination implements Coded {
    SELLABLE,
    QUARANTINE,
    /** Not back into stock: scrapped, or kept by the customer. */
    NOWHERE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
