package com.quenty.microcredit.loanpayments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The kind of an entry of the payment ledger. */
public enum EntryType implements Coded {
    /** Money that came in for what is owed. */
    PAYMENT,
    /** Money that came in after the loan was written off. */
    RECOVERY,
    /** Credit that was given back; negative. */
    REFUND,
    /** Takes back one of the above, wherever its money had gone by then. */
    REVERSAL,
    /** Moves the money of a payment because a back-dated event has changed what it met. Sums to zero. */
    REALLOCATION;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
