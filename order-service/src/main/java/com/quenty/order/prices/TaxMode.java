package com.quenty.order.prices;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How the prices of a company relate to tax. */
public enum TaxMode implements Coded {
    /** No tax is computed. */
    NONE,
    /** Prices are with tax; it is shown as a part of them. */
    INCLUDED,
    /** Prices are without tax; it is added. */
    ADDED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
