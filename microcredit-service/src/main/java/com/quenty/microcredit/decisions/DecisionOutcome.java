package com.quenty.microcredit.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Outcome of one step of a decision. */
enum DecisionOutcome implements Coded {
    APPROVED,
    REJECTED,
    /** The rules leave it to people. */
    REFERRED,
    /** One person recommends terms; another has to approve them. */
    RECOMMENDED,
    /** The other person did not agree. */
    RETURNED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
