package com.quenty.microcredit.decisions;

import com.quenty.microcredit.creditpolicies.RuleCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a decision, as it was recorded. */
record CreditDecisionResponse(
        DecisionOutcome outcome,

        @Schema(description = "Whether the rules decided, rather than a person.")
        boolean automatic,

        @Schema(description = "The score it was based on.", example = "SCORE-01KAMQ9M2E7N4C8VRB5T1W3XYZ") @Nullable
        String scoreId,

        @Schema(description = "Identifies the credit policy that decided.") @Nullable
        LocalDate policyValidFrom,

        @Schema(description = "Identifies the rate table that gave the rate.") @Nullable
        LocalDate rateTableValidFrom,

        @Schema(description = "As a fraction.", example = "0.1100") @Nullable
        BigDecimal annualRate,

        @Schema(description = "Every rule that was checked, whether it decided or not.")
        List<RuleCheck> trace,

        @Schema(description = "How the rate was derived from the base rate.")
        List<RateStep> rateSteps,

        @Schema(description = "Codes of the rules that decided, or the reasons a person gave.")
        List<String> reasons,

        String decidedBy,
        Instant decidedAt) {}
