package com.quenty.reverselogistics.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why a customer sends something back. */
public enum ReturnReason implements Coded {
    DEFECTIVE,
    DAMAGED,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    /** It was not in the parcel. */
    MISSING_ITEM,
    SIZE,
    CHANGE_OF_MIND,
    OTHER;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** The seller bears the costs: no fee, no deduction for the condition, and the original shipping goes back too. */
    public boolean isOurFault() {
        return switch (this) {
            case DEFECTIVE, DAMAGED, WRONG_ITEM, NOT_AS_DESCRIBED, MISSING_ITEM -> true;
            case SIZE, CHANGE_OF_MIND, OTHER -> false;
        };
    }

    /** May be claimed without sending anything back. */
    public boolean isClaimable() {
        return this == MISSING_ITEM || this == WRONG_ITEM;
    }
}
