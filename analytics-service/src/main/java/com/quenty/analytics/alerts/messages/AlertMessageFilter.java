package com.quenty.analytics.alerts.messages;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AlertMessageFilter(
        @Parameter(description = "Of one alert.", example = "ALR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String alertId,

        @Nullable MessageStatus status,

        @Nullable MessageChannel channel) {}
