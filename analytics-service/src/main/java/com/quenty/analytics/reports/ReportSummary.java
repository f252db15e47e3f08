package com.quenty.analytics.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ReportSummary(
        @Schema(example = "RPT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String reportId,
        @Nullable String companyId,
        @Schema(example = "Sales of November") String name,
        ReportType reportType,
        ReportFormat format,
        ReportStatus status,
        @Schema(example = "100") int progressPercentage,
        boolean isScheduled,
        @Nullable Instant nextRun,
        @Nullable String scheduleId,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
