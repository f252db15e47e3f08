package com.quenty.pickup.series.edits;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

record UpcomingFilter(
        @Parameter(description = "20 when left out.", example = "20") @Min(1) @Max(100) @Nullable
        Integer limit) {

    private static final int LIMIT = 20;

    int size() {
        return limit == null ? LIMIT : limit;
    }
}
