package com.quenty.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of one metric: a series for each unit and each combination of the tags that were grouped by. */
public record MetricAnswer(
        @Schema(example = "orders.placed") String metric,

        Aggregation aggregation,

        @Schema(description = "The first instant of the span.")
        Instant readFrom,

        @Schema(description = "The first instant after the span.")
        Instant readUntil,

        @Schema(description = "Zone of the buckets.", example = "America/Bogota")
        String zone,

        @Schema(description = "By their figures over the whole time, the largest first.")
        List<Series> series) {

    public MetricAnswer {
        series = List.copyOf(series);
    }

    @Schema(name = "MetricSeries")
    public record Series(
            @Schema(
                    description = "The tags that were grouped by; one that the readings lack is left out.",
                    example = "{\"zone_code\": \"BOG-NORTH\"}")
            Map<String, String> tags,

            @Schema(description = "Null for plain numbers.", example = "USD")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            String unit,

            @Schema(
                    description = "The figure over the whole time, from the readings, not from the buckets.",
                    example = "1250.00")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal value,

            @Schema(description = "Readings in the whole time.", example = "40")
            long readings,

            @Schema(description = "The figure of the span before; null unless compared.", example = "1000.00")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal previous,

            @Schema(
                    description =
                            "By how much the figure is larger than the previous one, as a fraction of it; null unless compared, and when that"
                                    + " was nothing.",
                    example = "0.25")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal change,

            @Schema(description = "One for each bucket; empty without buckets.")
            List<Point> points) {

        public Series {
            tags = Map.copyOf(tags);
            points = List.copyOf(points);
        }
    }

    @Schema(name = "MetricPoint")
    public record Point(
            @Schema(description = "Start of the bucket.") Instant at,

            @Schema(example = "310.00") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @Schema(example = "11") long readings,

            @Schema(
                    description = "Of the bucket at the same place in the span before; null unless compared.",
                    example = "250.00")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal previous) {}
}
