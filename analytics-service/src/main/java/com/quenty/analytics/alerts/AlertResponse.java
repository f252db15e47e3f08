package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.conditions.Comparison;
import com.quenty.analytics.alerts.engine.ErrorPolicy;
import com.quenty.analytics.alerts.engine.NoDataPolicy;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record AlertResponse(
        @Schema(example = "ALR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String alertId,

        @Schema(description = "Null: of all companies.") @Nullable
        String companyId,

        @Schema(example = "Few orders") String name,
        @Nullable String description,
        AlertType alertType,
        @Schema(example = "business") String metricType,
        @Schema(example = "orders.placed") String metricName,
        AlertAggregation aggregation,
        Map<String, String> filters,
        List<String> seriesBy,
        @Schema(example = "value < 100") String conditionExpression,
        @Nullable BigDecimal thresholdValue,
        @Nullable Comparison comparisonOperator,
        @Schema(example = "1h") String timeWindow,
        @Schema(example = "value >= 120") @Nullable String recoveryExpression,
        @Schema(example = "warning") String severity,
        int pendingSeconds,
        int keepFiringSeconds,
        NoDataPolicy noDataPolicy,
        ErrorPolicy errorPolicy,
        int missingEvaluations,
        int intervalSeconds,
        AlertSeason season,
        int seasons,
        List<String> notificationChannels,
        List<String> recipients,
        List<String> toldBy,
        int groupWaitSeconds,
        int groupIntervalSeconds,
        int repeatIntervalSeconds,

        @Schema(description = "Whether it is evaluated.") boolean isActive,

        @Schema(description = "When an instance fired last.") @Nullable
        Instant lastTriggeredAt,

        @Schema(description = "Times that instances have fired.", example = "3")
        int triggerCount,

        @Schema(description = "Null before the first evaluation, and after a change.") @Nullable
        Instant lastEvaluatedAt,

        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static AlertResponse of(Alert alert) {
        var terms = alert.terms();
        return new AlertResponse(
                alert.alertId(),
                alert.companyId(),
                terms.name(),
                terms.description(),
                terms.alertType(),
                terms.metricType(),
                terms.metricName(),
                terms.aggregation(),
                terms.filters(),
                terms.seriesBy(),
                terms.conditionExpression(),
                terms.thresholdValue(),
                terms.comparisonOperator(),
                terms.timeWindow(),
                terms.recoveryExpression(),
                terms.severity(),
                terms.pendingSeconds(),
                terms.keepFiringSeconds(),
                terms.noDataPolicy(),
                terms.errorPolicy(),
                terms.missingEvaluations(),
                terms.intervalSeconds(),
                terms.season(),
                terms.seasons(),
                terms.notificationChannels(),
                terms.recipients(),
                terms.toldBy(),
                terms.groupWaitSeconds(),
                terms.groupIntervalSeconds(),
                terms.repeatIntervalSeconds(),
                alert.isActive(),
                alert.lastTriggeredAt(),
                alert.triggerCount(),
                alert.lastEvaluatedAt(),
                alert.createdBy(),
                alert.createdAt(),
                alert.updatedAt(),
                alert.version());
    }
}
