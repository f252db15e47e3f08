package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Purpose of the loan: a new one, another one after a loan was repaid, or a replacement of other loans. */
public enum ApplicationType implements Coded {
    NEW,
    RENEWAL,
    REFINANCING;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
