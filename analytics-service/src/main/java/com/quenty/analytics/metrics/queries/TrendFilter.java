package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.BucketSize;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TrendFilter(
        @Parameter(description = "A name of the catalogue.", example = "orders.placed") @NotBlank @Size(max = 255)
        String metric,

        @Parameter(description = "That of the catalogue when absent; `percentile` has a question of its own.") @Nullable
        Aggregation aggregation,

        @Parameter(description = "`day` when absent.") @Nullable
        BucketSize bucket,

        @Parameter(description = "Days up to and with today; 30 when absent.", example = "30")
        @Min(1)
        @Max(3650)
        @Nullable
        Integer days,

        @Parameter(description = "IANA zone of the days; the business zone when absent.", example = "America/Bogota")
        @Size(max = 50)
        @Nullable
        String zone) {}
