package com.quenty.analytics.reports;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReportFilter(
        @Nullable ReportStatus status,

        @Nullable ReportType reportType,

        @Parameter(description = "Schedules only, or none of them.") @Nullable
        Boolean isScheduled,

        @Parameter(description = "Those of one schedule.", example = "RPT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String scheduleId) {}
