package com.quenty.microcredit.loans;

import java.util.Locale;

/** A fee is the price of a service; a penalty, of a breach. */
public enum ChargeKind {
    FEE,
    PENALTY;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
