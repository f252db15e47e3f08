package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** Until when interest runs on a loan that is paid off early. */
public enum EarlyPayOff {
    /** The day of payment. */
    TILL_PRE_CLOSE_DATE,
    /** The end of the repayment period under way. */
    TILL_REST_FREQUENCY_DATE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
