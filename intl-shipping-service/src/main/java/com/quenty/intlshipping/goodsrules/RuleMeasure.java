package com.quenty.intlshipping.goodsrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The measure above which a rule applies. */
enum RuleMeasure implements Coded {
    /** Of each piece with its packaging, in kg. */
    PIECE_WEIGHT,
    /** Of all pieces with their packaging, or of the goods that the rule is about, in kg. */
    TOTAL_WEIGHT,
    /** Of all goods, or of those that the rule is about, in the rule's currency. */
    TOTAL_VALUE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
