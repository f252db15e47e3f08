package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The way in which a return is settled. */
public enum ReturnType implements Coded {
    /** Goods come back for money. */
    RETURN,
    /** Goods come back for others. */
    EXCHANGE,
    /** Goods were missing or wrong; nothing comes back. */
    CLAIM,
    /** Goods that are not worth their way back stay with the customer. */
    KEEP_ITEM;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** Whether goods are to arrive. */
    public boolean comesBack() {
        return this == RETURN || this == EXCHANGE;
    }
}
