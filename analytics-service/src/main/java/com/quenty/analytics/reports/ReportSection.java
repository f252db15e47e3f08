package com.quenty.analytics.reports;

import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A question of a report. Of readings, its metric, unit and filters count. */
public record ReportSection(
        @Schema(example = "Revenue by day") @NotBlank @Size(max = 100)
        String title,

        @NotNull @Valid MetricQuestion question) {

    public ReportSection {
        title = TextRules.trimmed(title);
    }
}
