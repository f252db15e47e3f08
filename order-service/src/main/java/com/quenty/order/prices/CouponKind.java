package com.quenty.order.prices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The effect of a coupon. */
public enum CouponKind implements Coded {
    /** A fraction of the lines that it is for. */
    PERCENT,
    /** An amount off the lines that it is for, at most their price. */
    AMOUNT,
    FREE_SHIPPING;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
