package com.quenty.pickup.routes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The driver's working time that a route was planned into.
 *
 * @param shiftFrom earliest leaving of the depot
 * @param shiftUntil latest return
 * @param maxStops stops of the driver on that day
 */
public record RouteShift(Instant shiftFrom, Instant shiftUntil, List<Pause> breaks, int maxStops) {

    /** A break that has to begin between two moments. */
    @Schema(name = "RouteBreak")
    public record Pause(Instant opensAt, Instant closesAt, int minutes) {}

    public RouteShift {
        breaks = List.copyOf(breaks);
    }
}
