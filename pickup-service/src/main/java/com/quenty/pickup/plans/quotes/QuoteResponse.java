package com.quenty.pickup.plans.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** When a driver could come. */
record QuoteResponse(
        @Schema(description = "There is a window.", example = "true")
        boolean feasible,

        @Schema(example = "MED-1") String zoneCode,

        @Schema(description = "The earliest first; nothing is kept for the caller.")
        List<Window> windows) {

    /** A window in which a driver could come on the routes of the day. */
    @Schema(name = "QuotedWindow")
    record Window(
            @Schema(example = "2026-12-01T15:00:00Z") Instant windowStartsAt,

            @Schema(example = "2026-12-01T16:00:00Z") Instant windowEndsAt,

            @Schema(
                    description = "As the route would be with it; before the window the driver waits.",
                    example = "2026-12-01T15:12:40Z")
            Instant estimatedArrival,

            @Schema(description = "Metres that the route is longer by it.", example = "2140")
            long extraDistanceM,

            @Schema(
                    description = "Of the extra way, in the unit of the configured cost of a kilometre.",
                    example = "2.14")
            BigDecimal marginalCost) {}
}
