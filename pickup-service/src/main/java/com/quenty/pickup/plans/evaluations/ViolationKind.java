package com.quenty.pickup.plans.evaluations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The ways in which a route can be wrong. */
public enum ViolationKind implements Coded {
    /** Service begins after the window has closed; seconds. */
    LATE,
    /** More weight on board than the vehicle holds; kg. */
    OVERWEIGHT,
    /** More volume on board than the vehicle holds; m3. */
    OVER_VOLUME,
    /** More parcels on board than the vehicle holds. */
    TOO_MANY_PARCELS,
    /** Skills that driver and vehicle lack; their number. */
    SKILL_MISSING,
    /** A break begins after its time; seconds. */
    BREAK_LATE,
    /** Back after the end of the shift; seconds. */
    SHIFT_OVERRUN,
    /** Longer from leaving to being back than allowed; seconds. */
    TOO_LONG,
    /** More stops than the driver may have in a day. */
    TOO_MANY_STOPS,
    /** More trips than the shift may have. */
    TOO_MANY_TRIPS;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
