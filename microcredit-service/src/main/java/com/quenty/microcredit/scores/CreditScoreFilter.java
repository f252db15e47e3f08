package com.quenty.microcredit.scores;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreditScoreFilter(
        @Size(max = 255) @Nullable String customerId,

        @Nullable RiskCategory riskCategory,

        @Parameter(description = "Calculated at this moment or later.", example = "2026-01-01T00:00:00Z") @Nullable
        Instant scoredFrom,

        @Parameter(description = "Calculated before this moment.", example = "2026-02-01T00:00:00Z") @Nullable
        Instant scoredUntil) {}
