package com.quenty.pickup.routes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Kinds of vehicles. */
public enum VehicleType implements Coded {
    BICYCLE,
    MOTORCYCLE,
    CAR,
    /** Up to 3.5 t. */
    VAN,
    ELECTRIC_VAN,
    /** Rigid, above 3.5 t. */
    TRUCK;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
