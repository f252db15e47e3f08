package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** What a charge is measured by. */
public enum ChargeBasis {
    FLAT,
    PERCENT_OF_AMOUNT,
    PERCENT_OF_INTEREST,
    PERCENT_OF_AMOUNT_AND_INTEREST;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
