package com.quenty.intlshipping.rates;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The reasons for which a carrier or a service of it has no rate. */
public enum MissingReason implements Coded {
    NO_TARIFF,
    NO_DIMENSIONAL_RULE,
    LANE_NOT_SERVED,
    /** The billable weight of all pieces is beyond the tariff. */
    WEIGHT_NOT_CARRIED,
    /** A piece weighs more than the service takes. */
    PIECE_TOO_HEAVY,
    OTHER_CURRENCY,
    /** The carrier itself does not offer the service for this shipment. */
    NOT_OFFERED,
    /** The carrier wants to know more of the places, such as their cities. */
    ADDRESS_INCOMPLETE,
    /** The carrier tells no rates for a day that far ahead. */
    TOO_FAR_AHEAD,
    /** More pieces than the carrier takes in one shipment. */
    TOO_MANY_PIECES,
    /** This installation has no key by which the carrier knows it. */
    NO_KEY,
    /** The carrier refuses the question. */
    REFUSED,
    /** The carrier's answer lacks something, or its parts are not its total. */
    UNSOUND_ANSWER,
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

    /** Another service may take the weight. */
    public boolean isAboutWeight() {
        return this == WEIGHT_NOT_CARRIED || this == PIECE_TOO_HEAVY;
    }

    /** The carrier would not have taken a lighter shipment either. */
    boolean isForAnyWeight() {
        return this == NO_TARIFF || this == NO_DIMENSIONAL_RULE || this == LANE_NOT_SERVED;
    }
}
