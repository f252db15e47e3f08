package com.quenty.reverselogistics.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The rules that a line of an order has to pass to come back. */
public enum EligibilityRule implements Coded {
    /** The order has the line. */
    LINE_KNOWN,
    /** It has arrived. */
    DELIVERED,
    /** No more units than have arrived and are not coming back already. */
    QUANTITY,
    /** Asked for in time after the delivery. */
    WINDOW,
    /** Goods sold for good come back only when it is the seller's fault. */
    FINAL_SALE,
    /** Goods that were opened and can't be sold again for that. */
    HYGIENE,
    /** A unit does not cost more than the rule lets come back. */
    UNIT_PRICE,
    /** The reason is one that is accepted, and fits the type of the return. */
    REASON;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
