package com.quenty.analytics.dashboards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Widgets over metrics. Each change makes a new version, and the former ones are kept.
 *
 * @param companyId whose it is; null: of the platform
 * @param ownerId of whom has made it; null for those that come with the service
 */
record Dashboard(
        int id,
        String dashboardId,
        @Nullable String companyId,
        @Nullable String ownerId,
        DashboardRevision terms,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
