package com.quenty.analytics.dashboards;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DashboardFilter(
        @Parameter(description = "Those of one person.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String ownerId,

        @Nullable Boolean isPublic) {}
