package com.quenty.analytics.reports;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateReportRequest(
        @Schema(description = "Absent: your own; of callers of the platform, figures of all companies.")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "Sales of November") @NotBlank @Size(max = 255)
        String name,

        @Schema(example = "For the board.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "`figures` when absent.", example = "figures") @Nullable
        ReportType reportType,

        @Schema(description = "`json` when absent. Readings are not printed as PDF.", example = "csv") @Nullable
        ReportFormat format,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ReportSection> sections,

        @Schema(description = "Needed without a schedule.", example = "2026-11-01T05:00:00Z") @Nullable
        Instant measuredFrom,

        @Schema(description = "Needed without a schedule.", example = "2026-12-01T05:00:00Z") @Nullable
        Instant measuredUntil,

        @Schema(
                description = "IANA zone of the schedule, and of days in the file; the business zone when absent.",
                example = "America/Bogota")
        @Size(max = 64)
        @Nullable
        String timeZone,

        @Valid @Nullable ReportScheduleSpec schedule) {

    CreateReportRequest {
        name = TextRules.trimmed(name);
    }
}
