package com.quenty.pickup.pickups;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where the coordinates of a pickup are from. */
public enum CoordinatesSource implements Coded {
    GIVEN,
    /** The address came without coordinates: those of the zone's centre stand for them. */
    ZONE_CENTRE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
