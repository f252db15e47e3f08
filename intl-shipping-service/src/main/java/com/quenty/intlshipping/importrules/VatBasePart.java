package com.quenty.intlshipping.importrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The sums that VAT is charged on beside the customs value. */
public enum VatBasePart implements Coded {
    DUTY,
    /** Carriage and insurance where the customs value is without them. */
    FREIGHT,
    /** The handling fee. That of disbursement depends on the VAT and is never in its base. */
    FEES,
    /** The tax itself: a rate of 0.17 takes 0.17 of what is paid in the end, as the ICMS of Brazil does. */
    TAX;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
