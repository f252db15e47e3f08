package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The four things a loan can owe. */
public enum DebtComponent implements Coded {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
