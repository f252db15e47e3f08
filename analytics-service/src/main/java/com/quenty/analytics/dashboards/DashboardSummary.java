package com.quenty.analytics.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DashboardSummary(
        @Schema(example = "DASH-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String dashboardId,
        @Nullable String companyId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String ownerId,

        @Schema(example = "Shop") String name,
        @Nullable String description,
        boolean isPublic,
        Instant createdAt,
        Instant updatedAt) {}
