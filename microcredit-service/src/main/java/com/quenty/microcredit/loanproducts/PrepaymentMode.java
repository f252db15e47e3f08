package com.quenty.microcredit.loanproducts;

import java.util.Locale;

/** What gives way when more principal was repaid than the plan asked for. */
public enum PrepaymentMode {
    /** The next instalments ask for that much less; the rest of the plan stays. */
    RESCHEDULE_NEXT,
    /** The instalment stays, the end comes earlier. */
    FEWER_INSTALMENTS,
    /** The end stays, the instalment shrinks. */
    SMALLER_INSTALMENTS;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
