package com.quenty.order.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The summary of a bucket's figures. */
enum StockStatus implements Coded {
    IN_STOCK,
    /** Available at its minimum or below. */
    LOW_STOCK,
    OUT_OF_STOCK,
    EXPIRED,
    QUARANTINE,
    IN_TRANSIT;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
