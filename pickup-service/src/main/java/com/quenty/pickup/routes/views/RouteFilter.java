package com.quenty.pickup.routes.views;

import com.quenty.pickup.routes.RouteStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RouteFilter(
        @Nullable LocalDate date,
        @Nullable RouteStatus status,

        @Parameter(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String driverId,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(description = "The plan that made them.", example = "PLAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String planId,

        @Parameter(description = "Those with a stop of which it was told that it runs late, or those without.")
        @Nullable
        Boolean late) {}
