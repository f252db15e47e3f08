package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ExpiringFilter(
        @Parameter(description = "From now; 30 when absent. 30, 60 and 90 are what people ask for.", example = "30")
        @Min(0)
        @Max(3650)
        @Nullable
        Integer withinDays,

        @Parameter(example = "BOG-1") @Size(max = 255) @Nullable
        String location,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {

    private static final int DEFAULT_DAYS = 30;

    int days() {
        return withinDays == null ? DEFAULT_DAYS : withinDays;
    }
}
