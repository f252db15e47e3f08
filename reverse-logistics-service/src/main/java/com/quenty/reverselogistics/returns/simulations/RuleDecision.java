package com.quenty.reverselogistics.returns.simulations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The answer of a rule to a request for an item. */
enum RuleDecision implements Coded {
    APPROVED,
    /** People decide. */
    MANUAL,
    REFUSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
