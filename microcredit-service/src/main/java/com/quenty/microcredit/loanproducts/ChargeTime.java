package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** When a charge falls due. */
public enum ChargeTime {
    /** Kept back from what is paid out. */
    DISBURSEMENT,
    SPECIFIED_DATE,
    /** With every instalment. */
    INSTALMENT,
    /** Once for each instalment that stays unpaid. */
    OVERDUE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
