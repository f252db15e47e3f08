package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.BucketSize;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** When a report is made again and again. */
public record ReportScheduleSpec(
        @Schema(
                description =
                        "Cron: minute, hour, day of month, month, day of week, by the clock of the zone. A time that the clock"
                                + " skips is made up for when it goes on, one that it shows twice counts once.",
                example = "30 6 * * 1")
        @NotBlank
        @Size(max = 100)
        String cron,

        @Schema(
                description = "The last whole hour, day, week, month, quarter or year before a run is reported.",
                example = "week")
        @NotNull
        BucketSize period,

        @Schema(description = "`run_once` when absent.", example = "run_once") @Nullable
        MissedRunPolicy missedRunPolicy) {}
