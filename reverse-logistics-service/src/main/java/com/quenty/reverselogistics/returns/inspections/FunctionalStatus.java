package com.quenty.reverselogistics.returns.inspections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The result of all functional tests. */
enum FunctionalStatus implements Coded {
    NOT_TESTED,
    WORKING,
    /** A test that is not essential has failed. */
    IMPAIRED,
    NOT_WORKING;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
