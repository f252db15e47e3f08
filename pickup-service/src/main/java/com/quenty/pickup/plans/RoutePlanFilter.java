package com.quenty.pickup.plans;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RoutePlanFilter(
        @Nullable RoutePlanStatus status,

        @Parameter(example = "2026-12-01") @Nullable LocalDate routeDate,

        @Parameter(example = "BOG-NORTE") @Size(max = 50) @Nullable
        String depotCode,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
