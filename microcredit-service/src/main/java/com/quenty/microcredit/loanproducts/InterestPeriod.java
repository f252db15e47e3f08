package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** How the length of a period enters its interest. */
public enum InterestPeriod {
    /** Each full repayment period bears the same share of the annual rate; the day count is not asked. */
    SAME_AS_REPAYMENT,
    /** By the days of the period, under the day count of the loan. */
    DAILY;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
