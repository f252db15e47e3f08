package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** The four things a loan can owe. */
public enum Component {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
