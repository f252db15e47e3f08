package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.conditions.Comparison;
import com.quenty.analytics.alerts.conditions.Condition;
import com.quenty.analytics.alerts.conditions.SeverityRule;
import com.quenty.analytics.alerts.engine.ErrorPolicy;
import com.quenty.analytics.alerts.engine.NoDataPolicy;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An alert. All but its name, its metric and its window have a default. */
record CreateAlertRequest(
        @Schema(description = "Absent: your own; of callers of the platform, readings of all companies.")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "Few orders") @NotBlank @Size(max = 255)
        String name,

        @Schema(example = "Nobody buys; look at the shop.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "`threshold` when absent.", example = "threshold") @Nullable
        AlertType alertType,

        @Schema(description = "`business` when absent.", example = "business") @Size(max = 50) @Nullable
        String metricType,

        @Schema(description = "A name of the catalogue.", example = "orders.placed") @NotBlank @Size(max = 255)
        String metricName,

        @Schema(description = "`sum` when absent.", example = "sum") @Nullable
        AlertAggregation aggregation,

        @Schema(description = "Tags that a reading must have.", example = "{\"currency\": \"COP\"}")
        @Size(max = 10)
        @Nullable
        Map<@Size(max = 100) String, @NotNull @Size(max = 255) String> filters,

        @Schema(description = "Tags by which readings are divided into series.", example = "[\"company_id\"]")
        @Size(max = 5)
        @Nullable
        List<@NotBlank @Size(max = 100) String> seriesBy,

        @Schema(
                description = "Absent: `value`, the `comparison_operator` and `threshold`, or as the type has it.",
                example = "value < 100")
        @Size(max = Condition.LONGEST)
        @Nullable
        String conditionExpression,

        @Schema(description = "Known as `threshold` to conditions.", example = "100")
        @Digits(integer = 16, fraction = 4)
        @Nullable
        BigDecimal thresholdValue,

        @Schema(description = "Compares `value` with `threshold` where no condition is given.", example = "<") @Nullable
        Comparison comparisonOperator,

        @Schema(description = "A number and `s`, `m`, `h` or `d`, at most `31d`.", example = "1h")
        @NotNull
        @Pattern(regexp = TimeWindow.PATTERN, message = "must be a number and s, m, h or d")
        String timeWindow,

        @Schema(description = "Hysteresis: an alert that fires does so until this holds.", example = "value >= 120")
        @Size(max = Condition.LONGEST)
        @Nullable
        String recoveryExpression,

        @Schema(description = "`warning` when absent.", example = "critical when value < 80 else warning")
        @Size(max = SeverityRule.LONGEST)
        @Nullable
        String severity,

        @Schema(description = "0 when absent.", example = "300") @Min(0) @Max(2_592_000) @Nullable
        Integer pendingSeconds,

        @Schema(description = "0 when absent.", example = "60") @Min(0) @Max(2_592_000) @Nullable
        Integer keepFiringSeconds,

        @Schema(description = "`normal` when absent.", example = "normal") @Nullable
        NoDataPolicy noDataPolicy,

        @Schema(description = "`error` when absent.", example = "error") @Nullable
        ErrorPolicy errorPolicy,

        @Schema(description = "1 when absent.", example = "1") @Min(1) @Max(100) @Nullable
        Integer missingEvaluations,

        @Schema(description = "60 when absent.", example = "60") @Min(10) @Max(86_400) @Nullable
        Integer intervalSeconds,

        @Schema(description = "`week` when absent.", example = "week") @Nullable
        AlertSeason season,

        @Schema(description = "6 when absent.", example = "6") @Min(3) @Max(12) @Nullable
        Integer seasons,

        @Schema(description = "`email` and ids of channels.", example = "[\"email\"]") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 255) String> notificationChannels,

        @Schema(example = "[\"ops@example.com\"]") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 254) String> recipients,

        @Schema(description = "None when absent: all instances are told together.", example = "[\"severity\"]")
        @Size(max = 5)
        @Nullable
        List<@NotBlank @Size(max = 100) String> toldBy,

        @Schema(description = "30 when absent.", example = "30") @Min(0) @Max(3600) @Nullable
        Integer groupWaitSeconds,

        @Schema(description = "300 when absent.", example = "300") @Min(0) @Max(86_400) @Nullable
        Integer groupIntervalSeconds,

        @Schema(description = "14400 when absent.", example = "14400") @Min(60) @Max(2_592_000) @Nullable
        Integer repeatIntervalSeconds) {

    private static final int HOURS_4 = 14_400;

    CreateAlertRequest {
        name = TextRules.trimmed(name);
    }

    /** Whole, with the defaults. */
    AlertRevision terms() {
        var type = alertType == null ? AlertType.THRESHOLD : alertType;
        return new AlertRevision(
                name,
                description,
                type,
                metricType == null ? "business" : metricType,
                metricName,
                aggregation == null ? AlertAggregation.SUM : aggregation,
                filters == null ? Map.of() : filters,
                seriesBy == null ? List.of() : seriesBy,
                condition(type),
                thresholdValue,
                comparisonOperator,
                timeWindow,
                recoveryExpression,
                severity == null ? "warning" : severity,
                Objects.requireNonNullElse(pendingSeconds, 0),
                Objects.requireNonNullElse(keepFiringSeconds, 0),
                noDataPolicy == null ? NoDataPolicy.NORMAL : noDataPolicy,
                errorPolicy == null ? ErrorPolicy.ERROR : errorPolicy,
                Objects.requireNonNullElse(missingEvaluations, 1),
                Objects.requireNonNullElse(intervalSeconds, 60),
                season == null ? AlertSeason.WEEK : season,
                Objects.requireNonNullElse(seasons, 6),
                notificationChannels == null ? List.of() : notificationChannels,
                recipients == null ? List.of() : recipients,
                toldBy == null ? List.of() : toldBy,
                Objects.requireNonNullElse(groupWaitSeconds, 30),
                Objects.requireNonNullElse(groupIntervalSeconds, 300),
                Objects.requireNonNullElse(repeatIntervalSeconds, HOURS_4));
    }

    private String condition(AlertType type) {
        if (conditionExpression != null) {
            return conditionExpression;
        }
        return comparisonOperator == null
                ? type.usualCondition()
                : "value %s threshold".formatted(comparisonOperator.code());
    }
}
