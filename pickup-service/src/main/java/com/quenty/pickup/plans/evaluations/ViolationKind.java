package com.quenty.pickup.plans.evaluations;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.pickup.routing.Violation;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The ways in which a route can be wrong. */
public enum ViolationKind implements Coded {
    /** Service begins after the window has closed. */
    LATE(ViolationUnit.MINUTES),
    /** More weight on board than the vehicle holds. */
    OVERWEIGHT(ViolationUnit.KG),
    /** More volume on board than the vehicle holds. */
    OVER_VOLUME(ViolationUnit.M3),
    /** More parcels on board than the vehicle holds. */
    TOO_MANY_PARCELS(ViolationUnit.PARCELS),
    /** Skills that driver and vehicle lack. */
    SKILL_MISSING(ViolationUnit.SKILLS),
    /** A break begins after its time. */
    BREAK_LATE(ViolationUnit.MINUTES),
    /** Back after the end of the shift. */
    SHIFT_OVERRUN(ViolationUnit.MINUTES),
    /** Longer from leaving to being back than allowed. */
    TOO_LONG(ViolationUnit.MINUTES),
    /** More stops than the driver may have in a day. */
    TOO_MANY_STOPS(ViolationUnit.STOPS),
    /** More trips than the shift may have. */
    TOO_MANY_TRIPS(ViolationUnit.TRIPS),
    /** The driver is on another route at that time. */
    DRIVER_BUSY(ViolationUnit.MINUTES),
    /** The vehicle is on another route at that time. */
    VEHICLE_BUSY(ViolationUnit.MINUTES);

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final ViolationUnit unit;

    ViolationKind(ViolationUnit unit) {
        this.unit = unit;
    }

    public ViolationUnit unit() {
        return unit;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalStateException for an overload, which is one of three kinds, and for a promise to another shift */
    public static ViolationKind of(Violation.Kind kind) {
        return switch (kind) {
            case LATE -> LATE;
            case SKILL_MISSING -> SKILL_MISSING;
            case BREAK_LATE -> BREAK_LATE;
            case SHIFT_OVERRUN -> SHIFT_OVERRUN;
            case TOO_LONG -> TOO_LONG;
            case TOO_MANY_STOPS -> TOO_MANY_STOPS;
            case TOO_MANY_TRIPS -> TOO_MANY_TRIPS;
            case OVERLOAD, OTHER_SHIFT -> throw new IllegalStateException("is told otherwise: " + kind);
        };
    }
}
