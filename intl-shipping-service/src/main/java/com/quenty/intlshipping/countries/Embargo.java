package com.quenty.intlshipping.countries;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Goods that no carrier may send to a country. */
public enum Embargo implements Coded {
    NONE,
    /** Arms and ammunition, chapter 93 of the Harmonized System. */
    ARMS,
    /** Everything. */
    FULL;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
