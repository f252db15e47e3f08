package com.quenty.pickup.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a driver does in a shift. Times are seconds after midnight.
 *
 * @param stop name of the stop; null where the driver empties the vehicle or pauses
 * @param place row of the {@link TravelMatrix}
 * @param arrival when the driver is there, or could pause
 * @param begin when service or pause begins: what lies between is waiting
 * @param leave when it ends
 * @param load on board when it ends, by kind
 * @param pause which of the breaks of the shift it is, from 0; null where it is none
 */
public record Visit(
        Kind kind,
        @Nullable String stop,
        int place,
        double arrival,
        double begin,
        double leave,
        List<Long> load,
        @Nullable Integer pause) {

    /** The kinds of things. */
    public enum Kind {
        STOP,
        EMPTYING,
        BREAK
    }

    public Visit {
        load = List.copyOf(load);
    }

    /** Seconds between arriving and the beginning. */
    public double waiting() {
        return begin - arrival;
    }
}
