package com.quenty.pickup.routing;

import org.jspecify.annotations.Nullable;

/**
 * A reason that forbids a tour.
 *
 * @param visit place in the tour's visits, from 0; null where it concerns the whole tour
 * @param excess how much, in the unit of the kind
 */
public record Violation(Kind kind, @Nullable Integer visit, double excess) {

    /** The ways in which a tour can be wrong. */
    public enum Kind {
        /** Service begins after the window has closed; seconds. */
        LATE,
        /** More on board than the vehicle holds; units of the load that is over most. */
        OVERLOAD,
        /** Skills that the shift lacks; their number. */
        SKILL_MISSING,
        /** The stop is promised to another shift; 1. */
        OTHER_SHIFT,
        /** A break begins after its window; seconds. */
        BREAK_LATE,
        /** Back after the end of the shift; seconds. */
        SHIFT_OVERRUN,
        /** Longer from leaving to being back than allowed; seconds. */
        TOO_LONG,
        /** More stops than the driver may have in a day; stops. */
        TOO_MANY_STOPS,
        /** More trips than the shift may have; trips. */
        TOO_MANY_TRIPS
    }
}
