package com.quenty.analytics.dashboards;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DashboardDataFilter(
        @Parameter(
                description = "Absent: as many days before as the dashboard has it.",
                example = "2026-11-01T05:00:00Z")
        @Nullable
        Instant measuredFrom,

        @Parameter(description = "Absent: now.", example = "2026-12-01T05:00:00Z") @Nullable
        Instant measuredUntil) {}
