package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RoutePlanResponse(
        @Schema(example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String planId,

        @Schema(description = "Null for the platform's own drivers.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String companyId,

        @Schema(example = "2026-12-01") LocalDate routeDate,

        @Schema(example = "America/Bogota") String timeZone,

        @Schema(example = "BOG-NORTE") String depotCode,

        RoutePlanStatus status,

        @Schema(description = "Share of the search that is done, from 0 to 1.", example = "0.42")
        double progress,

        @Schema(description = "The best so far while it is searched for.")
        List<PlannedRoute> routes,

        @Schema(description = "On none of the routes, each with its reason.")
        List<UnassignedPickup> unassigned,

        @Schema(description = "Null before the first routes are found.")
        PlanAnswer.@Nullable Totals totals,

        @Schema(description = "Why it failed.", example = "null") @Nullable
        String failure,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static RoutePlanResponse of(RoutePlan plan) {
        PlanAnswer answer = plan.answer();
        return new RoutePlanResponse(
                plan.planId(),
                plan.companyId(),
                plan.routeDate(),
                plan.timeZone(),
                plan.depotCode(),
                plan.status(),
                plan.progress(),
                answer == null ? List.of() : answer.routes(),
                answer == null ? List.of() : answer.unassigned(),
                answer == null ? null : answer.totals(),
                plan.failure(),
                plan.createdBy(),
                plan.createdAt(),
                plan.updatedAt(),
                plan.version());
    }
}
