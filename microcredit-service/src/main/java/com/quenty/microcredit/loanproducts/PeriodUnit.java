package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** The unit of a repayment period. */
public enum PeriodUnit {
    DAYS,
    WEEKS,
    MONTHS;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
