package com.quenty.analytics.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a dashboard. */
record DashboardVersionSummary(
        @Schema(example = "3") long version,
        @Schema(example = "Shop") String name,

        @Schema(description = "Null for those that come with the service.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String changedBy,

        Instant changedAt) {}
