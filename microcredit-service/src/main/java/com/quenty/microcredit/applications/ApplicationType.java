package com.quenty.microcredit.applications;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What the loan is to the customer: his first of the kind, one more after one repaid, or one that takes the place of others. */
enum ApplicationType implements Coded {
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
