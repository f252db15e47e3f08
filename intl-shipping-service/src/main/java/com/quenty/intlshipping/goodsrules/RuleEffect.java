package com.quenty.intlshipping.goodsrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The consequence of a rule. */
enum RuleEffect implements Coded {
    /** The goods can't be sent. */
    BLOCK,
    /** They need a licence or a permit. */
    LICENCE,
    /** Somebody should look at them. */
    WARN,
    /** They need a document. */
    DOCUMENT,
    /** None any more: it ends an earlier version. */
    NONE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
