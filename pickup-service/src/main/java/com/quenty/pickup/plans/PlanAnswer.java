package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.PlannedRoute;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The routes that a search has found.
 *
 * @param sequences of pickups and ways to the depot, by shift, from which a search can go on
 */
record PlanAnswer(
        List<PlannedRoute> routes,
        List<UnassignedPickup> unassigned,
        Totals totals,
        Map<String, List<String>> sequences) {

    PlanAnswer {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
        sequences = Map.copyOf(sequences);
    }

    /** Of all routes together. */
    @Schema(name = "PlanTotals")
    record Totals(
            @Schema(example = "37") long assignedPickups,

            @Schema(example = "84210") long distanceM,

            @Schema(example = "9120") long drivingSeconds,

            @Schema(description = "From leaving the depot to being back.", example = "23400")
            long durationSeconds,

            @Schema(description = "Grams of CO2 equivalents.", example = "21052")
            long co2G,

            @Schema(description = "In the unit of the vehicles' costs.", example = "104.21")
            BigDecimal cost,

            @Schema(description = "Tries of the search.", example = "40000")
            long iterations) {}
}
