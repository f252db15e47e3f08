package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** Where an obligation stands on the day of a payment. */
public enum DueTiming {
    PAST_DUE,
    DUE,
    IN_ADVANCE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
