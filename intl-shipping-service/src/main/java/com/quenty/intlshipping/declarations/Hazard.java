package com.quenty.intlshipping.declarations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A danger of goods that carriers and countries have rules about. */
public enum Hazard implements Coded {
    LITHIUM_BATTERY,
    DANGEROUS_GOODS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
