package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** What stays equal from one instalment to the next. */
public enum Amortisation {
    EQUAL_INSTALMENTS,
    EQUAL_PRINCIPAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
