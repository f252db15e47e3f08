package com.quenty.microcredit.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** What one step of deciding came to. */
public enum DecisionOutcome implements Coded {
    APPROVED,
    REJECTED,
    /** Left to a person by the rules. */
    REFERRED,
    /** One person says yes to certain terms; another has to agree. */
    RECOMMENDED,
    /** The other did not agree. */
    RETURNED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
