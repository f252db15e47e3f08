package com.quenty.auth.apiclients;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ApiClientFilter(
        @Nullable ClientKind kind,

        @Parameter(description = "Only active clients, or only inactive ones.") @Nullable
        Boolean isActive,

        @Parameter(example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Size(max = 255) @Nullable
        String companyId) {}
