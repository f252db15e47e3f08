package com.quenty.analytics.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AlertSummary(
        @Schema(example = "ALR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String alertId,
        @Nullable String companyId,
        @Schema(example = "Few orders") String name,
        AlertType alertType,
        @Schema(example = "orders.placed") String metricName,
        @Schema(example = "value < 100") String conditionExpression,

        @Schema(description = "Instances that fire now.", example = "1")
        long firing,

        boolean isActive,
        @Nullable Instant lastTriggeredAt,
        Instant createdAt) {}
