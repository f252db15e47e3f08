package com.quenty.analytics.metrics;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Leaves only the readings whose tag has one of the values. */
public record TagCondition(
        @Schema(description = "`company_id`, or a tag of the metric.", example = "zone_code")
        @Pattern(regexp = MetricQuestion.TAG)
        String tag,

        @Schema(example = "[\"BOG-NORTH\"]") @NotNull @Size(min = 1, max = 50)
        List<@Size(max = 100) String> values) {

    public TagCondition {
        values = List.copyOf(values);
    }
}
