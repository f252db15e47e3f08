package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How the length of a period enters its interest. */
public enum InterestPeriod implements Coded {
    /** Each full repayment period bears the same share of the annual rate; the day count is not asked. */
    SAME_AS_REPAYMENT,
    /** By the days of the period, under the day count of the loan. */
    DAILY;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
