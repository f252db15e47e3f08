package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** When a charge falls due. */
public enum ChargeTime implements Coded {
    /** Kept back from what is paid out. */
    DISBURSEMENT,
    SPECIFIED_DATE,
    /** With every instalment. */
    INSTALMENT,
    /** Once for each instalment that stays unpaid. */
    OVERDUE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
