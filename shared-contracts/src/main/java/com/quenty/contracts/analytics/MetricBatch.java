package com.quenty.contracts.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings of one service, at most 1,000. */
public record MetricBatch(List<Reading> readings) {

    public MetricBatch {
        readings = List.copyOf(readings);
    }

    /**
     * @param metricId {@code MET-…}, minted by the sender
     * @param metricType {@code business}
     * @param name resource and event: {@code orders.placed}
     * @param value at most four decimals
     * @param unit ISO 4217 for an amount, {@code units} for goods; null for a plain count
     * @param timestamp when it happened
     * @param sourceEntityType singular noun of the resource: {@code order}
     * @param sourceEntityId its external id
     * @param tags dimensions for grouping; always with {@code company_id}
     */
    public record Reading(
            String metricId,
            String metricType,
            String name,
            BigDecimal value,
            @Nullable String unit,
            Instant timestamp,
            String sourceEntityType,
            String sourceEntityId,
            Map<String, String> tags) {}
}
