package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The base of the amount of a charge. */
public enum ChargeBasis implements Coded {
    FLAT,
    PERCENT_OF_AMOUNT,
    PERCENT_OF_INTEREST,
    PERCENT_OF_AMOUNT_AND_INTEREST;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
