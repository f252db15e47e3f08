package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The base of interest. */
public enum InterestType implements Coded {
    /** On what is still owed. */
    DECLINING_BALANCE,
    /** On the sum lent, to the end, whatever was repaid. */
    FLAT;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
