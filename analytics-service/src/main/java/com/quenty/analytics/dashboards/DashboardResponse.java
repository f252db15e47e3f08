package com.quenty.analytics.dashboards;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DashboardResponse(
        @Schema(example = "DASH-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String dashboardId,

        @Schema(description = "Null: of the platform.") @Nullable
        String companyId,

        @Schema(description = "Null for those that come with the service.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String ownerId,

        @Schema(example = "Shop") String name,
        @Nullable String description,
        List<Widget> widgets,
        DashboardFilters filters,
        @Schema(example = "300") int refreshInterval,
        boolean isPublic,
        List<String> allowedUsers,
        List<String> allowedRoles,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static DashboardResponse of(Dashboard dashboard) {
        var terms = dashboard.terms();
        return new DashboardResponse(
                dashboard.dashboardId(),
                dashboard.companyId(),
                dashboard.ownerId(),
                terms.name(),
                terms.description(),
                terms.widgets(),
                terms.filters(),
                terms.refreshInterval(),
                terms.isPublic(),
                terms.allowedUsers(),
                terms.allowedRoles(),
                dashboard.createdAt(),
                dashboard.updatedAt(),
                dashboard.version());
    }
}
