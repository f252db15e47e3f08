package com.quenty.analytics.alerts.silences;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record SilenceFilter(
        @Parameter(description = "Those that hold at this moment.", example = "2026-12-01T09:00:00Z") @Nullable
        Instant asOf) {}
