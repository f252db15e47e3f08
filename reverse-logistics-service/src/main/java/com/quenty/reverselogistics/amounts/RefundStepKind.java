package com.quenty.reverselogistics.amounts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The steps from the price of goods to what goes back for them. */
public enum RefundStepKind implements Coded {
    /** The accepted units' part of the line, after discounts, with its tax. */
    GOODS,
    /** Deducted for the condition. */
    CONDITION,
    /** Deducted for a reason that is not the seller's fault. */
    FEE,
    /** The units' part of the original shipping, with its tax, when it is the seller's fault. */
    SHIPPING,
    /** Deductions never go below nothing. */
    FLOOR,
    /** No more goes back than was paid and has not gone back yet. */
    LIMIT;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
