package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The settlement that the customer wants. */
public enum Resolution implements Coded {
    /** To where the payment came from. */
    REFUND,
    STORE_CREDIT,
    EXCHANGE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
