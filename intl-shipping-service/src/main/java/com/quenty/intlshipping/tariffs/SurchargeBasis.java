package com.quenty.intlshipping.tariffs;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The unit that a surcharge is charged for. */
enum SurchargeBasis implements Coded {
    /** Once. */
    SHIPMENT,
    /** Each piece that meets its conditions. */
    PIECE,
    /** Each kg of the billable weight. */
    KG;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
