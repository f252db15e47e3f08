package com.quenty.order.products;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

enum UpsertOutcome implements Coded {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
