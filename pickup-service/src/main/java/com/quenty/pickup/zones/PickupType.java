package com.quenty.pickup.zones;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The kinds of pickup, which differ in their windows and prices. */
public enum PickupType implements Coded {
    /** Within the next two hours. */
    ON_DEMAND,
    /** Within one hour of the customer's choice. */
    EXPRESS,
    /** In a slot of the zone. */
    SCHEDULED,
    /** In a slot, as an occurrence of a series. */
    RECURRING;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** Whether its window is a slot of the zone, with a limited number of places. */
    public boolean takesSlot() {
        return this == SCHEDULED || this == RECURRING;
    }
}
