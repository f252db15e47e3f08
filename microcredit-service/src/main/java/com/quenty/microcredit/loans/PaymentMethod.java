package com.quenty.microcredit.loans;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How money changed hands. */
public enum PaymentMethod implements Coded {
    BANK_TRANSFER,
    DIRECT_DEBIT,
    CARD,
    CASH,
    MOBILE_MONEY,
    /** Goods that the loan paid for came back, and their price is credited to it. */
    MERCHANDISE_REFUND;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
