package com.quenty.microcredit.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How arrears are collected. */
public enum CollectionStatus implements Coded {
    NONE,
    REMINDER,
    CONTACT,
    NOTICE,
    LEGAL;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
