package com.quenty.intlshipping.countries;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where a country lies, by the regions of the United Nations (M49). Carriers have zones of their own. */
enum ShippingZone implements Coded {
    NORTHERN_AMERICA,
    CENTRAL_AMERICA,
    CARIBBEAN,
    SOUTH_AMERICA,
    EUROPE,
    NORTHERN_AFRICA,
    SUB_SAHARAN_AFRICA,
    WESTERN_ASIA,
    CENTRAL_ASIA,
    SOUTHERN_ASIA,
    EASTERN_ASIA,
    SOUTH_EASTERN_ASIA,
    OCEANIA,
    ANTARCTICA;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
