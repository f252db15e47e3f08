package com.quenty.microcredit.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreditScoreSummary(
        @Schema(example = "SCORE-01KAMQ9M2E7N4C8VRB5T1W3XYZ")
        String scoreId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Nullable String applicationId,

        @Schema(description = "300 to 850.", example = "725")
        int score,

        RiskCategory riskCategory,

        @Schema(
                description = "Version of the rules; scores of different versions are not compared.",
                example = "2026.1")
        String scoreVersion,

        @Nullable Integer scoreChange,

        Instant scoreDate) {}
