package com.quenty.order.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The use that the units of a bucket are free for. Units move from bucket to bucket; a bucket never changes its state. */
public enum StockState implements Coded {
    /** Can be reserved and sold while they have not expired. */
    SELLABLE,
    /** Not to be sold until a person has decided about them. */
    QUARANTINE,
    /** On the way to the bucket's location. */
    IN_TRANSIT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
