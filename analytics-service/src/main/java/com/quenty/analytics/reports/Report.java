package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.BucketSize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report, or a schedule by which reports are made.
 *
 * @param id key of its row; never leaves the service
 * @param companyId whose figures; null: of all companies
 * @param scheduleId of the schedule that wanted it
 * @param attempts how often a worker has begun
 */
record Report(
        int id,
        String reportId,
        @Nullable String companyId,
        String name,
        @Nullable String description,
        ReportType reportType,
        ReportFormat format,
        List<ReportSection> sections,
        String timeZone,
        @Nullable Instant measuredFrom,
        @Nullable Instant measuredUntil,
        ReportStatus status,
        int progressPercentage,
        int attempts,
        @Nullable String failure,
        @Nullable Integer fileSize,
        @Nullable String fileSha256,
        @Nullable Long fileRows,
        @Nullable String linkSecret,
        boolean isScheduled,
        @Nullable String scheduleExpression,
        @Nullable BucketSize scheduledPeriod,
        MissedRunPolicy missedRunPolicy,
        @Nullable Instant nextRun,
        @Nullable String scheduleId,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        long version) {}
