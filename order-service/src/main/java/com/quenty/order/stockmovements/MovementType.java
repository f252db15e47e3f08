package com.quenty.order.stockmovements;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;

/** As the schema document writes them. The quantity's sign says the same: an adjustment goes either way. */
public enum MovementType implements Coded {
    IN,
    OUT,
    ADJUSTMENT;

    @JsonValue
    @EnumeratedValue
    private final String code = name();

    @Override
    public String code() {
        return code;
    }
}
