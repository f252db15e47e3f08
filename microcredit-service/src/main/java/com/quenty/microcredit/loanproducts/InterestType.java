package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** What interest is charged on. */
public enum InterestType {
    /** On what is still owed. */
    DECLINING_BALANCE,
    /** On the sum lent, to the end, whatever was repaid. */
    FLAT;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
