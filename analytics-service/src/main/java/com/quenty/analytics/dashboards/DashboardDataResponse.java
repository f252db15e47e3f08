package com.quenty.analytics.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.quenty.analytics.metrics.MetricAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of all widgets of a dashboard. */
record DashboardDataResponse(
        @Schema(example = "DASH-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String dashboardId,

        @Schema(description = "Of the dashboard that they belong to.", example = "3")
        long dashboardVersion,

        Instant measuredFrom,
        Instant measuredUntil,
        @Schema(description = "When they were asked for.") Instant asOf,
        List<WidgetFigures> widgets) {

    /** The figures of one widget, or why there are none. */
    record WidgetFigures(
            @Schema(example = "revenue") String widgetId,

            @Schema(description = "Null with a problem.") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            MetricAnswer answer,

            @Schema(description = "The code of the problem, if there is one.", example = "metric-unknown") @Nullable
            String problem) {}
}
