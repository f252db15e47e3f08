package com.quenty.pickup.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RoutePlanSummary(
        @Schema(example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String planId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(example = "2026-12-01") LocalDate routeDate,

        @Schema(example = "BOG-NORTE") String depotCode,

        RoutePlanStatus status,

        @Schema(description = "From 0 to 1.", example = "1") double progress,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String createdBy,

        Instant createdAt) {}
