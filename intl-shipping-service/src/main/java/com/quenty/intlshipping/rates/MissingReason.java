package com.quenty.intlshipping.rates;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The reasons for which a carrier or a service of it has no rate. */
enum MissingReason implements Coded {
    NO_TARIFF,
    NO_DIMENSIONAL_RULE,
    LANE_NOT_SERVED,
    /** The billable weight of all pieces is beyond the tariff. */
    WEIGHT_NOT_CARRIED,
    /** A piece weighs more than the service takes. */
    PIECE_TOO_HEAVY,
    OTHER_CURRENCY,
    /** More than an amount can be. */
    TOO_EXPENSIVE,
    /** No answer in time. */
    TIMED_OUT,
    /** No answer that can be used. */
    FAILED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
