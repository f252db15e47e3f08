package com.quenty.microcredit.applications;

import com.quenty.microcredit.scores.RiskCategory;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreditApplicationFilter(
        @Nullable ApplicationStatus status,
        @Nullable VerificationStatus verificationStatus,
        @Nullable RiskCategory riskCategory,

        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(example = "working-capital") @Size(max = 255) @Nullable
        String productCode,

        @Parameter(description = "Submitted at this moment or later.", example = "2026-01-01T00:00:00Z") @Nullable
        Instant createdFrom,

        @Parameter(description = "Submitted before this moment.", example = "2026-02-01T00:00:00Z") @Nullable
        Instant createdUntil) {}
