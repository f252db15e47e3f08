package com.quenty.analytics.metrics;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a metric, without the time that it is asked for. Kept by widgets, reports and alerts as they were given.
 *
 * <p>Readings in different units are never added: each unit is a series of its own.
 */
public record MetricQuestion(
        @Schema(description = "A name of the catalogue.", example = "orders.placed") @NotBlank @Size(max = 255)
        String metric,

        Aggregation aggregation,

        @Schema(description = "Needed by the aggregation `percentile`, refused by others.", example = "95")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Nullable
        BigDecimal percentile,

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
        List<@Pattern(regexp = TAG) String> groupBy,

        @Schema(description = "One figure for the whole time when absent.") @Nullable
        BucketSize bucket,

        @Schema(description = "IANA zone of the buckets; the business zone when absent.", example = "America/Bogota")
        @Size(max = 50)
        @Nullable
        String zone,

        @Schema(description = "The value of a bucket without a reading; `null` when absent.") @Nullable
        Fill fill,

        @Schema(
                description = "Only so many series: those with the largest figures over the whole time.",
                example = "10")
        @Min(1)
        @Max(100)
        @Nullable
        Integer top,

        @Schema(description = "Whether the span of the same length before is asked for too; not when absent.") @Nullable
        Boolean compare) {

    static final String TAG = "[a-z][a-z0-9_]{0,49}";

    /** Stands for the company of a reading, which is no tag of it. */
    public static final String COMPANY = "company_id";

    public MetricQuestion {
        filters = filters == null ? null : List.copyOf(filters);
        groupBy = groupBy == null ? null : List.copyOf(groupBy);
    }

    /** One figure over the whole time, of all readings in each unit. */
    public static MetricQuestion of(String metric, Aggregation aggregation) {
        return new MetricQuestion(metric, aggregation, null, null, null, null, null, null, null, null, null);
    }

    /** The same, bucket by bucket. */
    public MetricQuestion by(BucketSize size, @Nullable String inZone) {
        return new MetricQuestion(
                metric, aggregation, percentile, unit, filters, groupBy, size, inZone, fill, top, compare);
    }

    /** The same with the span before. */
    public MetricQuestion compared() {
        return new MetricQuestion(
                metric, aggregation, percentile, unit, filters, groupBy, bucket, zone, fill, top, true);
    }
}
