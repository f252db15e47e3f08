package com.quenty.reverselogistics.returns.inspections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The look of goods, from the best to the worst. */
enum CosmeticCondition implements Coded {
    FLAWLESS,
    LIGHT_TRACES,
    CLEAR_TRACES,
    DAMAGED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
