package com.quenty.reverselogistics.returns.inspections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How much a defect matters. */
enum DefectSeverity implements Coded {
    MINOR,
    MAJOR,
    /** Worthless, or dangerous. */
    CRITICAL;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
