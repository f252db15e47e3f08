package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.BucketSize;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ReportResponse(
        @Schema(example = "RPT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String reportId,

        @Schema(description = "Null: of all companies.") @Nullable
        String companyId,

        @Schema(example = "Sales of November") String name,
        @Nullable String description,
        ReportType reportType,
        ReportFormat format,
        List<ReportSection> sections,
        @Schema(example = "America/Bogota") String timeZone,
        @Nullable Instant measuredFrom,
        @Nullable Instant measuredUntil,
        ReportStatus status,
        @Schema(example = "100") int progressPercentage,

        @Schema(description = "Why it failed: a code, or words.", example = "report-too-large") @Nullable
        String failure,

        @Schema(description = "Bytes.", example = "20480") @Nullable
        Integer fileSize,

        @Schema(
                description = "SHA-256 of the file.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String fileSha256,

        @Schema(description = "Rows in the file.", example = "31") @Nullable
        Long fileRows,

        @Schema(description = "Whether it is a schedule, by which reports are made.")
        boolean isScheduled,

        @Schema(example = "30 6 * * 1") @Nullable String scheduleExpression,
        @Nullable BucketSize scheduledPeriod,
        MissedRunPolicy missedRunPolicy,
        @Nullable Instant nextRun,

        @Schema(description = "Of the schedule that wanted it.") @Nullable
        String scheduleId,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt,

        @Schema(description = "When the file goes.") @Nullable
        Instant expiresAt,

        long version)
        implements Versioned {

    static ReportResponse of(Report report) {
        return new ReportResponse(
                report.reportId(),
                report.companyId(),
                report.name(),
                report.description(),
                report.reportType(),
                report.format(),
                report.sections(),
                report.timeZone(),
                report.measuredFrom(),
                report.measuredUntil(),
                report.status(),
                report.progressPercentage(),
                report.failure(),
                report.fileSize(),
                report.fileSha256(),
                report.fileRows(),
                report.isScheduled(),
                report.scheduleExpression(),
                report.scheduledPeriod(),
                report.missedRunPolicy(),
                report.nextRun(),
                report.scheduleId(),
                report.requestedBy(),
                report.createdAt(),
                report.completedAt(),
                report.expiresAt(),
                report.version());
    }
}
