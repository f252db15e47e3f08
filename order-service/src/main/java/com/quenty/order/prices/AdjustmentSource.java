package com.quenty.order.prices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Which rule an adjustment follows from. */
public enum AdjustmentSource implements Coded {
    COUPON,
    /** A person gave it, with a reason. */
    MANUAL,
    TAX_RATE,
    /** A tax that was in the price and that an exempt customer does not pay. */
    TAX_EXEMPTION,
    SHIPPING_TABLE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
