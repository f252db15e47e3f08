package com.quenty.intlshipping.goodsrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The side of the border whose country has a rule. */
enum TradeDirection implements Coded {
    /** Rules of the recipient's country. */
    IMPORT,
    /** Rules of the sender's country. */
    EXPORT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
