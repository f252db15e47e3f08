package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Until when interest runs on a loan that is paid off early. */
public enum EarlyPayOff implements Coded {
    /** The day of payment. */
    TILL_PRE_CLOSE_DATE,
    /** The end of the repayment period under way. */
    TILL_REST_FREQUENCY_DATE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
