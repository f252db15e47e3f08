package com.quenty.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meaning of a metric, as the catalogue has it. */
public record MetricDefinition(
        @Schema(example = "orders.placed") String name,

        @Schema(example = "business") String metricType,

        @Schema(example = "An order was placed; worth its total.")
        String definition,

        @Schema(
                description = "`currency` when each reading names its own (ISO 4217), null for plain numbers.",
                example = "currency")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String unit,

        @Schema(description = "The service that sends it.", example = "order-service")
        String owner,

        @Schema(
                description = "Of the value of a reading, in words of the owner.",
                example = "orders.total_amount when the order is placed")
        String formula,

        @Schema(description = "The aggregation that says something of it.")
        Aggregation aggregation,

        @Schema(description = "Tags that the owner sends beside `company_id`.", example = "[\"zone_code\"]")
        List<String> tags) {

    /** The unit of metrics whose readings are amounts of money. */
    public static final String CURRENCY = "currency";

    public MetricDefinition {
        tags = List.copyOf(tags);
    }
}
