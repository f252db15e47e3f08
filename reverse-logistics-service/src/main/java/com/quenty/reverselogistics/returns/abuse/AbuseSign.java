package com.quenty.reverselogistics.returns.abuse;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** A sign that returns are abused. */
enum AbuseSign implements Coded {
    /** Many more returns than others have. */
    MANY_RETURNS,
    EMPTY_BOXES,
    SWAPPED_GOODS,
    LATE_GOODS,
    WORN_GOODS;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
