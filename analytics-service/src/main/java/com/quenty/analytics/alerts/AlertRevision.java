package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.conditions.Comparison;
import com.quenty.analytics.alerts.conditions.Condition;
import com.quenty.analytics.alerts.conditions.ConditionProblems.ConditionInvalid;
import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.analytics.alerts.conditions.SeverityRule;
import com.quenty.analytics.alerts.engine.AlertRule;
import com.quenty.analytics.alerts.engine.ErrorPolicy;
import com.quenty.analytics.alerts.engine.NoDataPolicy;
import com.quenty.analytics.alerts.engine.NotificationPolicy;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.EmailAddresses;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that can be said of an alert. A change of it ends its instances: they are judged anew. */
record AlertRevision(
        @Schema(example = "Few orders") @NotBlank @Size(max = 255)
        String name,

        @Schema(example = "Nobody buys; look at the shop.") @Size(max = 2000) @Nullable
        String description,

        @Schema(example = "threshold") @NotNull AlertType alertType,

        @Schema(description = "The class of the readings.", example = "business") @NotBlank @Size(max = 50)
        String metricType,

        @Schema(description = "A name of the catalogue.", example = "orders.placed") @NotBlank @Size(max = 255)
        String metricName,

        @Schema(description = "Makes one value of the readings of a window.", example = "sum") @NotNull
        AlertAggregation aggregation,

        @Schema(description = "Tags that a reading must have.", example = "{\"currency\": \"COP\"}")
        @NotNull
        @Size(max = 10)
        Map<@Size(max = 100) String, @NotNull @Size(max = 255) String> filters,

        @Schema(
                description = "Tags by which readings are divided into series; each is judged by itself.",
                example = "[\"company_id\"]")
        @NotNull
        @Size(max = 5)
        List<@NotBlank @Size(max = 100) String> seriesBy,

        @Schema(
                description =
                        "A comparison, or several joined by `and`, `or` and `not`, of numbers, of `value`, `threshold`,"
                                + " `count`, `age`, by type also of `previous`, `change`, `change_ratio`, `slope`, or of `expected`,"
                                + " `deviation`, `score`, with `+ - * /`, `abs`, `min` and `max`. Absent: by"
                                + " `comparison_operator`, or as the type has it.",
                example = "value < 100")
        @NotBlank
        @Size(max = Condition.LONGEST)
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

        @Schema(
                description =
                        "Hysteresis: an alert that fires does so until this holds. Null: until the condition does not.",
                example = "value >= 120")
        @Size(max = Condition.LONGEST)
        @Nullable
        String recoveryExpression,

        @Schema(
                description = "A word, or words with conditions, of which the first that holds counts.",
                example = "critical when value < 80 else warning")
        @NotBlank
        @Size(max = SeverityRule.LONGEST)
        String severity,

        @Schema(description = "Time for which the condition has to hold.", example = "300") @Min(0) @Max(2_592_000)
        int pendingSeconds,

        @Schema(description = "Time for which it fires when the condition no longer holds.", example = "60")
        @Min(0)
        @Max(2_592_000)
        int keepFiringSeconds,

        @Schema(example = "normal") @NotNull NoDataPolicy noDataPolicy,

        @Schema(example = "error") @NotNull ErrorPolicy errorPolicy,

        @Schema(description = "After how many evaluations without its series an instance ends.", example = "1")
        @Min(1)
        @Max(100)
        int missingEvaluations,

        @Schema(description = "From one evaluation to the next.", example = "60") @Min(10) @Max(86_400)
        int intervalSeconds,

        @Schema(description = "Of anomalies: after how long the same is expected again.", example = "week") @NotNull
        AlertSeason season,

        @Schema(description = "Of anomalies: how many earlier seasons are compared.", example = "6") @Min(3) @Max(12)
        int seasons,

        @Schema(description = "`email`, to the recipients, and ids of channels for webhooks.", example = "[\"email\"]")
        @NotNull
        @Size(max = 10)
        List<@NotBlank @Size(max = 255) String> notificationChannels,

        @Schema(example = "[\"ops@example.com\"]") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 254) String> recipients,

        @Schema(
                description = "Labels, `severity` among them; instances that have the same are told together.",
                example = "[\"severity\"]")
        @NotNull
        @Size(max = 5)
        List<@NotBlank @Size(max = 100) String> toldBy,

        @Schema(description = "From the first instance to the first notification.", example = "30") @Min(0) @Max(3600)
        int groupWaitSeconds,

        @Schema(description = "At least between two notifications of a group.", example = "300") @Min(0) @Max(86_400)
        int groupIntervalSeconds,

        @Schema(description = "Until the same is told once more.", example = "14400") @Min(60) @Max(2_592_000)
        int repeatIntervalSeconds) {

    static final String EMAIL = "email";

    AlertRevision {
        name = TextRules.trimmed(name);
    }

    /**
     * @throws ConditionInvalid for a text that is no condition
     * @throws ValidationFailed if it contradicts itself
     */
    void requireConsistent() {
        var errors = new ArrayList<FieldProblem>();
        if (window().compareTo(TimeWindow.LONGEST) > 0) {
            errors.add(new FieldProblem("/time_window", "must be at most 31d"));
        }
        if (alertType == AlertType.ANOMALY && window().compareTo(season.length()) > 0) {
            errors.add(new FieldProblem("/time_window", "must not be longer than the season"));
        }
        if (notificationChannels.contains(EMAIL) && recipients.isEmpty()) {
            errors.add(new FieldProblem("/recipients", "must name somebody, since mails are to be sent"));
        }
        for (int i = 0; i < recipients.size(); i++) {
            if (!EmailAddresses.isValid(recipients.get(i))) {
                errors.add(new FieldProblem("/recipients/" + i, EmailAddresses.RULE));
            }
        }
        for (int i = 0; i < toldBy.size(); i++) {
            if (!toldBy.get(i).equals("severity") && !seriesBy.contains(toldBy.get(i))) {
                errors.add(new FieldProblem("/told_by/" + i, "must be severity, or one of series_by"));
            }
        }
        if (rule().condition().names(Fact.THRESHOLD) && thresholdValue == null) {
            errors.add(new FieldProblem("/threshold_value", "must not be null, since the condition names it"));
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    Duration window() {
        return TimeWindow.of(timeWindow);
    }

    Duration interval() {
        return Duration.ofSeconds(intervalSeconds);
    }

    /** @throws ConditionInvalid for a text that is no condition */
    AlertRule rule() {
        var facts = alertType.facts();
        return new AlertRule(
                Condition.of("/condition_expression", conditionExpression, facts),
                recoveryExpression == null ? null : Condition.of("/recovery_expression", recoveryExpression, facts),
                SeverityRule.of("/severity", severity, facts),
                Duration.ofSeconds(pendingSeconds),
                Duration.ofSeconds(keepFiringSeconds),
                noDataPolicy,
                errorPolicy,
                missingEvaluations);
    }

    NotificationPolicy notifications() {
        return new NotificationPolicy(
                toldBy,
                Duration.ofSeconds(groupWaitSeconds),
                Duration.ofSeconds(groupIntervalSeconds),
                Duration.ofSeconds(repeatIntervalSeconds));
    }
}
