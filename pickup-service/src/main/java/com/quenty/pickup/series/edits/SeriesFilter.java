package com.quenty.pickup.series.edits;

import com.quenty.pickup.series.SeriesStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SeriesFilter(
        @Nullable SeriesStatus status,

        @Parameter(description = "For callers who see more than their own.") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
