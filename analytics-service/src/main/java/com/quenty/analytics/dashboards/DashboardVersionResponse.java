package com.quenty.analytics.dashboards;

import io.swagger.v3.oas.annotations.media.Schema;

/** A dashboard as it was. */
record DashboardVersionResponse(
        @Schema(example = "DASH-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String dashboardId,
        @Schema(example = "3") long version,
        DashboardRevision dashboard) {}
