package com.quenty.customer.documenttypes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The holders that a document type suits. */
enum AppliesTo implements Coded {
    PERSON,
    COMPANY,
    BOTH;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    boolean suits(AppliesTo holder) {
        return this == BOTH || this == holder;
    }
}
