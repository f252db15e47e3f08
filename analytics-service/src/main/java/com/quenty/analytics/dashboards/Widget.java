package com.quenty.analytics.dashboards;

import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure of a dashboard, and where it stands: in a grid of twelve columns. */
public record Widget(
        @Schema(description = "Unique in its dashboard.", example = "revenue")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_-]{0,49}", message = "must be up to 50 lower-case letters, digits, _ and -")
        String widgetId,

        @Schema(example = "number") @NotNull WidgetType type,

        @Schema(example = "Revenue") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "A line without a bucket takes one that suits the time that is shown.") @NotNull @Valid
        MetricQuestion question,

        @Schema(description = "Where a gauge begins; 0 when absent.", example = "0")
        @Digits(integer = 16, fraction = 4)
        @Nullable
        BigDecimal minValue,

        @Schema(description = "Where a gauge ends; needed by gauges.", example = "1")
        @Digits(integer = 16, fraction = 4)
        @Nullable
        BigDecimal maxValue,

        @Schema(description = "The first column, from 0.", example = "0") @Min(0) @Max(11)
        int column,

        @Schema(description = "The first row, from 0.", example = "0") @Min(0) @Max(99)
        int row,

        @Schema(description = "In columns.", example = "3") @Min(1) @Max(12)
        int width,

        @Schema(description = "In rows.", example = "2") @Min(1) @Max(12)
        int height) {

    static final int COLUMNS = 12;

    public Widget {
        title = TextRules.trimmed(title);
    }

    /** Adds what contradicts itself. */
    void check(String pointer, List<FieldProblem> errors) {
        if (column + width > COLUMNS) {
            errors.add(new FieldProblem(pointer + "/width", "must end within the twelve columns"));
        }
        if (type == WidgetType.GAUGE && maxValue == null) {
            errors.add(new FieldProblem(pointer + "/max_value", "must not be null for a gauge"));
        }
        if (maxValue != null && maxValue.compareTo(minValue == null ? BigDecimal.ZERO : minValue) <= 0) {
            errors.add(new FieldProblem(pointer + "/max_value", "must be above min_value"));
        }
    }
}
