package com.quenty.order.prices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Kinds of changes to the price of an order beside its lines. */
public enum AdjustmentKind implements Coded {
    DISCOUNT,
    SHIPPING,
    FEE,
    TAX,
    /** The tax in a price that an exempt customer does not pay: no tax, but taken off the price. */
    EXEMPTION;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
