package com.quenty.reverselogistics.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The further way of goods that came back. */
public enum Disposition implements Coded {
    RESTOCK,
    REFURBISH,
    DONATE,
    RECYCLE,
    DISPOSE,
    RETURN_TO_VENDOR;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
