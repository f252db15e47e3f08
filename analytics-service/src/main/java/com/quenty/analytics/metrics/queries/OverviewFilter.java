package com.quenty.analytics.metrics.queries;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record OverviewFilter(
        @Parameter(
                description = "First day, in the business zone; 29 days before the last when absent.",
                example = "2026-11-01")
        @Nullable
        LocalDate readFrom,

        @Parameter(description = "The day after the last; tomorrow when absent.", example = "2026-12-01") @Nullable
        LocalDate readUntil) {}
