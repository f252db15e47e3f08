package com.quenty.pickup.plans.evaluations;

import com.quenty.pickup.plans.days.PlannedRoute;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of stops as it would happen. */
record RouteEvaluationResponse(
        @Schema(description = "Nothing is wrong with it.", example = "false")
        boolean feasible,

        PlannedRoute route,

        @Schema(
                description =
                        "Each once for its stop and kind. Breaks and leaving are chosen so that they are as few seconds as"
                                + " possible.")
        List<Violation> violations) {

    /** One thing that is wrong. */
    @Schema(name = "RouteViolation")
    record Violation(
            ViolationKind kind,

            @Schema(
                    description =
                            "In the unit. Of weight, volume and parcels what this stop adds above the limit of the vehicle,"
                                    + " so that the sum of a trip is what it has too much.",
                    example = "7.5")
            BigDecimal amount,

            ViolationUnit unit,

            @Schema(
                    description = "Place among the stops of the answer, from 0; null where it is the whole route's.",
                    example = "3")
            @Nullable
            Integer stop,

            @Schema(description = "Null for what is no pickup.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId) {}
}
