package com.quenty.reverselogistics.returns.inspections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Whether all parts are there. */
enum Completeness implements Coded {
    COMPLETE,
    /** Something that the goods work without. */
    ACCESSORY_MISSING,
    ESSENTIAL_MISSING;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
