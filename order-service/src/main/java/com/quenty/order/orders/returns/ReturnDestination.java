package com.quenty.order.orders.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<ReturnDestination> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
