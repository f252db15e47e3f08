package com.quenty.reverselogistics.returns.inspections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The occasion of an inspection. */
enum InspectionKind implements Coded {
    FIRST,
    /** By another inspector, of goods that are dear. */
    SECOND_LOOK,
    /** By another inspector, after a dispute. */
    REINSPECTION;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
