package com.quenty.order.refunds;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where a part of a refund goes. */
enum RefundDestination implements Coded {
    /** Whence the payment came. */
    SOURCE,
    STORE_CREDIT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
