package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.metrics.Fill;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.TagCondition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with the time that it is asked for. */
record QueryMetricsRequest(
        @Schema(description = "A name of the catalogue.", example = "orders.placed") @NotBlank @Size(max = 255)
        String metric,

        @Schema(
                description =
                        "`rate` is the sum per hour, `stddev` that of a sample, `percentile` is within one percent of the value.")
        Aggregation aggregation,

        @Schema(description = "Needed by the aggregation `percentile`, refused by others.", example = "95")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Nullable
        BigDecimal percentile,

        @Schema(description = "The first instant of the span.", example = "2026-11-01T05:00:00Z")
        Instant readFrom,

        @Schema(description = "The first instant after the span.", example = "2026-12-01T05:00:00Z")
        Instant readUntil,

        @Schema(description = "Leaves only readings in this unit: a currency for amounts.", example = "USD")
        @Size(max = 50)
        @Nullable
        String unit,

        @Schema(description = "All of them have to hold.") @Size(max = 10) @Nullable
        List<@Valid TagCondition> filters,

        @Schema(
                description = "`company_id` and tags of the metric: a series for each combination.",
                example = "[\"zone_code\"]")
        @Size(max = 5)
        @Nullable
        List<@Pattern(regexp = "[a-z][a-z0-9_]{0,49}") String> groupBy,

        @Schema(description = "One figure for the whole span when absent.") @Nullable
        BucketSize bucket,

        @Schema(description = "IANA zone of the buckets; the business zone when absent.", example = "America/Bogota")
        @Size(max = 50)
        @Nullable
        String zone,

        @Schema(description = "The value of a bucket without a reading; `null` when absent.") @Nullable
        Fill fill,

        @Schema(
                description = "Only so many series: those with the largest figures over the whole span.",
                example = "10")
        @Min(1)
        @Max(100)
        @Nullable
        Integer top,

        @Schema(
                description =
                        "Whether the span before is asked for too: as many months or days when it is made of whole ones.")
        @Nullable
        Boolean compare) {

    MetricQuestion question() {
        return new MetricQuestion(
                metric, aggregation, percentile, unit, filters, groupBy, bucket, zone, fill, top, compare);
    }
}
