package com.quenty.analytics.alerts;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AlertFilter(
        @Parameter(description = "A name of the catalogue.", example = "orders.placed") @Size(max = 255) @Nullable
        String metricName,

        @Nullable AlertType alertType,

        @Nullable Boolean isActive,

        @Parameter(description = "Whether an instance fires now.") @Nullable
        Boolean firing) {}
